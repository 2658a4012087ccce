import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import type { SeenHostKey } from '../../shared/model/host-key.ts';
import type { Stage, StageName, TestReport } from '../../shared/model/test-result.ts';
import type { Finding } from '../domain/verdict.ts';
import type { ProbeOptions, ProbeTarget } from '../ports/prober.ts';
import { closeAll, makeConnections, type Run } from './connections.ts';
import { findingOf } from './finding.ts';
import { checkFormat } from './format-stage.ts';
import type { ProviderModule } from './kit/provider-module.ts';
import type { OneByOne } from './one-by-one.ts';
import { orOverdue } from './overdue.ts';
import type { ProbesWorld } from './probes-world.ts';
import { createStageRunner } from './run-stage.ts';
import { secretsIn } from './secrets-in.ts';
import { createStageLog } from './stage-log.ts';
import type { StepTurns } from './step-turns.ts';
import { createTidyUp } from './tidy-up.ts';

export type Probe = {
  readonly world: ProbesWorld;
  readonly descriptor: ProviderDescriptor;
  readonly module: ProviderModule;
  readonly target: ProbeTarget;
  readonly options: ProbeOptions;
  readonly turns: StepTurns;
  readonly oneByOne: OneByOne;
};

/** The credential's own fields, with every secret known to the redactor before anything else sees it. */
function openFields({ world, descriptor, target }: Probe) {
  const fields = target.open();
  const secrets = descriptor.fields.filter(({ secret }) => secret).map(({ key }) => fields[key] ?? '');
  for (const value of secrets.flatMap(secretsIn)) world.redactor.remember(value);
  return fields;
}

/** One run, and the key the server showed in it. */
type ProbeRun = Run & { hostKey: SeenHostKey | null };

async function runModule(probe: Probe, run: ProbeRun): Promise<void> {
  const { world, descriptor, target, options, module } = probe;
  const onStart = (name: StageName) => {
    run.running = name;
  };
  const runStage = createStageRunner({ clock: world.clock, log: run.log, signal: options.signal, onStart });
  // Waiting for a turn is neither the stage's time nor against its deadline.
  const stage: typeof runStage = async (name, work) => {
    await probe.turns();
    return await runStage(name, work);
  };
  const fields = await stage('format', async (notes) => checkFormat(openFields(probe), notes, { ...world, ...probe }));
  const { localOk } = descriptor;
  const way = { world, route: options.route, localOk };
  const { destination, hostKey } = target;
  await module.probe({
    fields,
    settings: target.settings,
    errors: module.errors,
    thorough: options.thorough && descriptor.probe.thorough !== null,
    now: world.clock.now,
    ...makeConnections(run, { ...way, stage }),
    trustedHostKey: hostKey,
    sawHostKey: (key) => {
      run.hostKey = { ...key, destination, known: hostKey?.fingerprint ?? null };
    },
    tidyUp: createTidyUp(run, way),
    oneByOne: probe.oneByOne,
    stage,
  });
}

type Ended = { readonly finding: Finding | null; readonly stages: Stage[]; readonly hostKey: SeenHostKey | null };

const toReport = ({ finding, stages, hostKey }: Ended, { world, descriptor }: Probe): TestReport => ({
  verdict: world.verdictOf(finding),
  cause: finding?.cause ?? null,
  confidence: finding?.confidence ?? 'sure',
  ...(finding?.retryAt !== undefined && { retryAt: finding.retryAt }),
  stages,
  ...(hostKey !== null && { hostKey }),
  probeVersion: descriptor.probe.version,
  testedAt: world.clock.now(),
});

/** Runs one test to its end and closes everything it opened. Throws only what is a fault of ours. */
export async function runProbe(probe: Probe): Promise<TestReport> {
  const log = createStageLog(probe.world.redactor, probe.options.onStages);
  const run: ProbeRun = { log, sockets: new Set(), running: 'format', addresses: [], hostKey: null };
  try {
    await orOverdue(probe.world.clock, probe.options.signal, runModule(probe, run));
    return toReport({ finding: null, stages: log.all(true), hostKey: run.hostKey }, probe);
  } catch (error) {
    const finding = findingOf(error, run, probe.world.interfaces);
    return toReport({ finding, stages: log.all(false), hostKey: run.hostKey }, probe);
  } finally {
    closeAll(run);
  }
}
