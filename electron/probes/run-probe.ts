import type { Duplex } from 'node:stream';
import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import type { Stage, StageName, TestReport } from '../../shared/model/test-result.ts';
import type { Finding } from '../domain/verdict.ts';
import type { ProbeOptions, ProbeTarget } from '../ports/prober.ts';
import { isLocalLiteral } from './address-policy.ts';
import { DeadlinePassed } from './deadline.ts';
import { checkFormat } from './format-stage.ts';
import type { Channel, Endpoint } from './kit/endpoint.ts';
import { ProbeStop, toFinding } from './kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from './kit/provider-module.ts';
import type { ProbesWorld } from './probes-world.ts';
import { openRoute } from './route.ts';
import { createStageRunner } from './run-stage.ts';
import { createStageLog, type StageLog } from './stage-log.ts';
import { secureChannel } from './tls-stage.ts';

export type Probe = {
  readonly world: ProbesWorld;
  readonly descriptor: ProviderDescriptor;
  readonly module: ProviderModule;
  readonly target: ProbeTarget;
  readonly options: ProbeOptions & { readonly signal: AbortSignal };
};

/** One run: what it opened, what ran last, and whether it left for a local address. */
type Run = {
  readonly log: StageLog;
  readonly sockets: Set<Duplex>;
  running: StageName;
  isLocal: boolean;
};

const secretsOf = ({ fields }: ProviderDescriptor): readonly string[] =>
  fields.filter(({ secret }) => secret).map(({ key }) => key);

/** The credential's own fields, with every secret known to the redactor before anything else sees it. */
function openFields({ world, descriptor, target }: Probe) {
  const fields = target.open();
  for (const key of secretsOf(descriptor)) world.redactor.remember(fields[key] ?? '');
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
  const connect = async (endpoint: Endpoint): Promise<Channel> => {
    run.isLocal = isLocalLiteral(endpoint.host);
    const socket = await openRoute(endpoint, {
      ...world,
      route: options.route,
      localOk: descriptor.localOk,
      stage,
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
  await module.probe({ fields, settings: target.settings, now: world.clock.now, connect, secure, stage });
}

/** Offline is concluded only after the target's own way failed, from the machine's interfaces alone. */
function withOffline(finding: Finding, run: Run, { world }: Probe): Finding {
  const isNetwork = ['dns', 'tcp', 'route'].includes(finding.stage) && finding.cause !== 'CANCELLED';
  if (!isNetwork || run.isLocal || world.interfaces.online()) return finding;
  return { ...finding, cause: 'OFFLINE', confidence: 'likely' };
}

/** How the run ended: null when nothing stopped it. Throws what is a fault of ours. */
function findingOf(error: unknown, run: Run, probe: Probe): Finding {
  const { signal } = probe.options;
  if (signal.reason instanceof DeadlinePassed && !(error instanceof ProbeStop && error.details.cause !== 'CANCELLED')) {
    return { cause: 'TIMEOUT', confidence: 'likely', stage: run.running, proven: false };
  }
  if (error instanceof ProbeStop) return withOffline(toFinding(error, run.running), run, probe);
  if (signal.aborted) return { cause: 'CANCELLED', confidence: 'sure', stage: run.running, proven: false };
  throw error;
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
  const run: Run = { log, sockets: new Set(), running: 'format', isLocal: false };
  try {
    await runModule(probe, run);
    return toReport(null, log.all(true), probe);
  } catch (error) {
    return toReport(findingOf(error, run, probe), log.all(false), probe);
  } finally {
    for (const socket of run.sockets) socket.destroy();
  }
}
