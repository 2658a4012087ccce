import { AppError } from '../../shared/errors/app-error.ts';
import type { GateState, RunGate } from './run-gate.ts';

/** What can be done to a run from outside its stream. */
type Controls = Pick<RunGate, 'pause' | 'resume' | 'state'>;

/** The runs under way, by their ids. */
export type TestRuns = {
  readonly add: (id: string, controls: Controls) => void;
  readonly remove: (id: string) => void;
  /** Both throw NOT_FOUND for a run that is over. */
  readonly pause: (id: string) => Pick<GateState, 'paused'>;
  readonly resume: (id: string) => Pick<GateState, 'paused'>;
};

/** None at first. */
export function createTestRuns(): TestRuns {
  const running = new Map<string, Controls>();
  const tell = (act: 'pause' | 'resume') => (id: string) => {
    const run = running.get(id);
    if (run === undefined) throw new AppError('NOT_FOUND', { field: 'run', reason: 'unknownRun' });
    run[act]();
    return { paused: run.state().paused };
  };
  return {
    add: (id, controls) => void running.set(id, controls),
    remove: (id) => void running.delete(id),
    pause: tell('pause'),
    resume: tell('resume'),
  };
}
