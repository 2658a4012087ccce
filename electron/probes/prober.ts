import type { Cause } from '../../shared/errors/causes.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { TestReport } from '../../shared/model/test-result.ts';
import type { ProbeOptions, Prober, ProbeTarget } from '../ports/prober.ts';
import { DeadlinePassed } from './deadline.ts';
import { createLanes } from './lanes.ts';
import type { Pace } from './occupancy.ts';
import { createOneByOne } from './one-by-one.ts';
import type { ProbesWorld } from './probes-world.ts';
import { type Probe, runProbe } from './run-probe.ts';
import { createStageLog } from './stage-log.ts';
import { createStepTurns } from './step-turns.ts';

/** Signs that a host has had enough of us. */
const pressing: ReadonlySet<Cause | null> = new Set(['RATE_LIMIT', 'SRV_5XX', 'TIMEOUT', 'TCP_TIMEOUT', 'DNS_TIMEOUT']);

const paceOf = ({ cause }: TestReport): Pace => (pressing.has(cause) ? 'pressed' : 'eased');

/** A test that did not happen: cancelled while it waited, or broken by a fault of ours. */
function unrun(probe: Probe, cause: 'CANCELLED' | 'UNKNOWN'): TestReport {
  const { world, descriptor, options } = probe;
  return {
    verdict: { reachable: 'unknown', accepted: 'unknown', capable: 'unknown' },
    cause,
    confidence: cause === 'CANCELLED' ? 'sure' : 'guess',
    stages: createStageLog(world.redactor, options.onStages).all(false),
    probeVersion: descriptor.probe.version,
    testedAt: world.clock.now(),
  };
}

/** Runs under the test's own deadline, which starts when its turn comes. */
async function runInTime(probe: Probe): Promise<TestReport> {
  const { clock } = probe.world;
  const controller = new AbortController();
  const cancel = () => controller.abort(probe.options.signal.reason);
  const { timeoutMs } = probe.options;
  const stopTimer = clock.after(timeoutMs, () => controller.abort(new DeadlinePassed(timeoutMs)));
  probe.options.signal.addEventListener('abort', cancel, { once: true });
  try {
    return await runProbe({ ...probe, options: { ...probe.options, signal: controller.signal } });
  } finally {
    stopTimer();
    probe.options.signal.removeEventListener('abort', cancel);
  }
}

/** The test engine: one for the whole product, so that its lanes know of every test that runs. */
export function createProber(world: ProbesWorld): Prober {
  const lanes = createLanes();
  const turns = createStepTurns(world.clock);
  const oneByOne = createOneByOne();
  const assemble = (target: ProbeTarget, options: ProbeOptions): Probe => ({
    world,
    target,
    options,
    turns,
    oneByOne,
    descriptor: ensure(
      world.catalogue.find(({ id }) => id === target.provider),
      'a stored credential names a provider of the catalogue',
    ),
    module: ensure(
      world.providers.find(({ id }) => id === target.provider),
      'every provider of the catalogue has its probe',
    ),
  });
  return {
    probe: async (target, options) => {
      const probe = assemble(target, options);
      const signals = options.place === undefined ? [options.signal] : [options.signal, options.place];
      try {
        return await lanes.run({ host: target.destination, account: target.account }, signals, async () => {
          const report = await runInTime(probe);
          return { value: report, pace: paceOf(report) };
        });
      } catch (error) {
        const lostItsPlace = options.place?.aborted === true && error === options.place.reason;
        if (options.signal.aborted || lostItsPlace) return unrun(probe, 'CANCELLED');
        world.log.error('probe.fault', { provider: target.provider, name: error instanceof Error ? error.name : '' });
        return unrun(probe, 'UNKNOWN');
      }
    },
  };
}
