import type { Duplex } from 'node:stream';
import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import type { Cause } from '../../shared/errors/causes.ts';
import type { Stage, StageName, TestReport } from '../../shared/model/test-result.ts';
import type { Finding } from '../domain/verdict.ts';
import type { ProbeOptions, ProbeTarget } from '../ports/prober.ts';
import { isLocalLiteral } from './address-policy.ts';
import { checkFormat } from './format-stage.ts';
import type { Channel, Endpoint } from './kit/endpoint.ts';
import { ProbeStop, toFinding } from './kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from './kit/provider-module.ts';
import type { ProbesWorld } from './probes-world.ts';
import { openRoute } from './route.ts';
import { createStageRunner } from './run-stage.ts';
import { secretsIn } from './secrets-in.ts';
import { createStageLog, type StageLog } from './stage-log.ts';
import { secureChannel } from './tls-stage.ts';

export type Probe = {
  readonly world: ProbesWorld;
  readonly descriptor: ProviderDescriptor;
  readonly module: ProviderModule;
  readonly target: ProbeTarget;
  readonly options: ProbeOptions;
};

/** One run: what it opened, what ran last, and where names led it. */
type Run = {
  readonly log: StageLog;
  readonly sockets: Set<Duplex>;
  running: StageName;
  addresses: readonly string[];
};

/** The credential's own fields, with every secret known to the redactor before anything else sees it. */
function openFields({ world, descriptor, target }: Probe) {
  const fields = target.open();
  const secrets = descriptor.fields.filter(({ secret }) => secret).map(({ key }) => fields[key] ?? '');
  for (const value of secrets.flatMap(secretsIn)) world.redactor.remember(value);
  return fields;
}

const extraCa = (pem: string | null): readonly string[] => (pem === null ? [] : [pem]);

function makeConnections(probe: Probe, run: Run, stage: ProbeContext['stage']) {
  const { world, descriptor, options } = probe;
  const keep = (socket: Duplex) => {
    // A socket that breaks between stages is told by the stage that uses it next; unheard it would end the process.
    socket.on('error', () => undefined);
    run.sockets.add(socket);
    return socket;
  };
  const secure = (channel: Channel, endpoint: Endpoint) =>
    stage('tls', async (notes) => {
      const { sockets, clock } = world;
      const ca = extraCa(options.route.extraCaPem);
      const secured = await secureChannel(channel, endpoint, { sockets, ca, now: clock.now(), notes });
      keep(secured.socket);
      return secured;
    });
  const onAddresses = (addresses: readonly string[]) => {
    run.addresses = addresses;
  };
  const connect = async (endpoint: Endpoint): Promise<Channel> => {
    const socket = await openRoute(endpoint, {
      ...world,
      route: options.route,
      localOk: descriptor.localOk,
      stage,
      onAddresses,
      keep,
    });
    return endpoint.tls ? await secure({ socket, tls: null }, endpoint) : { socket, tls: null };
  };
  return { connect, secure };
}

async function runModule(probe: Probe, run: Run): Promise<void> {
  const { world, target, options, module } = probe;
  const onStart = (name: StageName) => {
    run.running = name;
  };
  const stage = createStageRunner({ clock: world.clock, log: run.log, signal: options.signal, onStart });
  const fields = await stage('format', async (notes) => checkFormat(openFields(probe), notes, { ...world, ...probe }));
  const { connect, secure } = makeConnections(probe, run, stage);
  await module.probe({
    fields,
    settings: target.settings,
    errors: module.errors,
    now: world.clock.now,
    connect,
    secure,
    stage,
  });
}

/** Causes that a machine without a network meets at every foreign host; a missing name may stand for a missing target. */
const networkCauses: ReadonlySet<Cause> = new Set([
  'DNS_NX',
  'DNS_TIMEOUT',
  'NOT_FOUND_TARGET',
  'TCP_REFUSED',
  'TCP_TIMEOUT',
  'TIMEOUT',
]);

/** Offline is concluded only after the target's own way failed, from the machine's interfaces alone. */
function withOffline(finding: Finding, { addresses }: Run, { world }: Probe): Finding {
  const isNetwork = ['route', 'dns', 'tcp'].includes(finding.stage) && networkCauses.has(finding.cause);
  const isLocal = addresses.length > 0 && addresses.every(isLocalLiteral);
  if (!isNetwork || isLocal || world.interfaces.online()) return finding;
  return { ...finding, cause: 'OFFLINE', confidence: 'likely' };
}

/** How the run ended. Throws what is a fault of ours. */
function findingOf(error: unknown, run: Run, probe: Probe): Finding {
  if (!(error instanceof ProbeStop)) throw error;
  return withOffline(toFinding(error, run.running), run, probe);
}

const toReport = (finding: Finding | null, stages: Stage[], { world, descriptor }: Probe): TestReport => ({
  verdict: world.verdictOf(finding),
  cause: finding?.cause ?? null,
  confidence: finding?.confidence ?? 'sure',
  ...(finding?.retryAt !== undefined && { retryAt: finding.retryAt }),
  stages,
  probeVersion: descriptor.probe.version,
  testedAt: world.clock.now(),
});

/** Runs one test to its end and closes everything it opened. Throws only what is a fault of ours. */
export async function runProbe(probe: Probe): Promise<TestReport> {
  const log = createStageLog(probe.world.redactor, probe.options.onStages);
  const run: Run = { log, sockets: new Set(), running: 'format', addresses: [] };
  try {
    await runModule(probe, run);
    return toReport(null, log.all(true), probe);
  } catch (error) {
    return toReport(findingOf(error, run, probe), log.all(false), probe);
  } finally {
    for (const socket of run.sockets) socket.destroy();
  }
}
