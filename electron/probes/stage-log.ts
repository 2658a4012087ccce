import { type Facts, type Stage, type StageName, type StageState, stageName } from '../../shared/model/test-result.ts';
import type { Clock } from '../ports/clock.ts';
import type { Redactor } from '../ports/redactor.ts';

type Ended = { readonly state: StageState; readonly ms: number; readonly facts: Facts };

/** What the stages of one test came to, in their fixed order, whatever order they ended in. */
export type StageLog = {
  readonly end: (name: StageName, ended: Ended) => void;
  /** Stages that ended so far. */
  readonly soFar: () => readonly Stage[];
  /** All stages: what was not ended is skipped where the test passed, not reached where it stopped. */
  readonly all: (passed: boolean) => Stage[];
};

const clean = (facts: Facts, { redact }: Redactor): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      if (typeof value === 'string') return [key, redact(value).slice(0, 500)];
      return [key, Array.isArray(value) ? value.slice(0, 500).map((text) => redact(text).slice(0, 200)) : value];
    }),
  );

/** Keeps the stages of one test and tells of each as it ends. Facts are redacted on the way in. */
export function createStageLog(redactor: Redactor, onStages: (stages: readonly Stage[]) => void): StageLog {
  const ended = new Map<StageName, Stage>();
  const soFar = () => stageName.options.flatMap((name) => ended.get(name) ?? []);
  return {
    end: (name, { state, ms, facts }) => {
      ended.set(name, { stage: name, state, ms, facts: clean(facts, redactor) });
      onStages(soFar());
    },
    soFar,
    all: (passed) =>
      stageName.options.map(
        (name) => ended.get(name) ?? { stage: name, state: passed ? 'skipped' : 'notReached', ms: 0, facts: {} },
      ),
  };
}

/** A stopwatch of monotonic whole milliseconds. */
export const startWatch = (clock: Clock): (() => number) => {
  const start = clock.monotonic();
  return () => Math.max(0, Math.round(clock.monotonic() - start));
};
