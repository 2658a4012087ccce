import type { NetworkReport } from '../../shared/model/network-report.ts';
import type { NetworkTarget } from '../../shared/model/network-target.ts';
import type { Stage, StageName } from '../../shared/model/test-result.ts';
import type { Finding } from '../domain/verdict.ts';
import type { ProbeOptions } from '../ports/prober.ts';
import type { Reach } from '../ports/reach.ts';
import { closeAll, makeConnections, type Run } from './connections.ts';
import { DeadlinePassed } from './deadline.ts';
import { findingOf } from './finding.ts';
import type { ProbesWorld } from './probes-world.ts';
import { createStageRunner } from './run-stage.ts';
import { createStageLog } from './stage-log.ts';

type ReachWorld = Omit<ProbesWorld, 'catalogue' | 'providers'>;

/** The stages of a way; without TLS the last of them is skipped by design. */
const ways: readonly StageName[] = ['route', 'dns', 'tcp', 'tls'];

type Going = {
  readonly world: ReachWorld;
  readonly run: Run;
  readonly options: Pick<ProbeOptions, 'route' | 'signal'>;
};

async function go(target: NetworkTarget, { world, run, options }: Going): Promise<void> {
  const onStart = (name: StageName) => {
    run.running = name;
  };
  const stage = createStageRunner({ clock: world.clock, log: run.log, signal: options.signal, onStart });
  // The user names the destination, and nothing is sent to it: a private network is as good as any other.
  const { connect } = makeConnections(run, { world, route: options.route, localOk: true, stage });
  await connect({ ...target, ca: [] });
}

const toReport = (world: ReachWorld, finding: Finding | null, stages: readonly Stage[]): NetworkReport => ({
  reachable: world.verdictOf(finding).reachable,
  cause: finding?.cause ?? null,
  confidence: finding?.confidence ?? 'sure',
  stages: stages.filter(({ stage }) => ways.includes(stage)),
  testedAt: world.clock.now(),
});

/** Goes the way once and closes whatever it opened. */
export const createReach =
  (world: ReachWorld): Reach =>
  async (target, options) => {
    const log = createStageLog(world.redactor, options.onStages);
    const run: Run = { log, sockets: new Set(), running: 'route', addresses: [] };
    const overdue = new AbortController();
    const stopTimer = world.clock.after(options.timeoutMs, () => overdue.abort(new DeadlinePassed(options.timeoutMs)));
    const signal = AbortSignal.any([options.signal, overdue.signal]);
    try {
      await go(target, { world, run, options: { ...options, signal } });
      return toReport(world, null, log.all(true));
    } catch (error) {
      return toReport(world, findingOf(error, run, world.interfaces), log.all(false));
    } finally {
      stopTimer();
      closeAll(run);
    }
  };
