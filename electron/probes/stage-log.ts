import { type Facts, type Stage, type StageName, type StageState, stageName } from '../../shared/model/test-result.ts';
import type { Clock } from '../ports/clock.ts';
import type { Redactor } from '../ports/redactor.ts';

type Ended = { readonly state: StageState; readonly ms: number; readonly facts: Facts };

/** What the stages of one test came to, in their fixed order, whatever order they ended in. */
export type StageLog = {
  /** A stage that runs in two parts, such as asking for TLS and then the handshake, is one: its times add up. */
  readonly end: (name: StageName, ended: Ended) => void;
  /** All stages: what did not run is skipped by design before the last that did, and not reached after a stop. */
  readonly all: (passed: boolean) => Stage[];
};

const clean = (facts: Facts, { redact }: Redactor): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]): [string, Facts[string]] => {
      if (typeof value === 'string') return [key, redact(value).slice(0, 500)];
      return [key, typeof value === 'object' ? value.slice(0, 500).map((text) => redact(text).slice(0, 200)) : value];
    }),
  );

/** Keeps the stages of one test and tells of each as it ends. Facts are redacted on the way in. */
export function createStageLog(redactor: Redactor, onStages: (stages: readonly Stage[]) => void): StageLog {
  const ended = new Map<StageName, Stage>();
  const soFar = () => stageName.options.flatMap((name) => ended.get(name) ?? []);
  const unrun = (name: StageName, passed: boolean): Stage => {
    const isPast = stageName.options.slice(stageName.options.indexOf(name)).some((later) => ended.has(later));
    return { stage: name, state: passed || isPast ? 'skipped' : 'notReached', ms: 0, facts: {} };
  };
  return {
    end: (name, { state, ms, facts }) => {
      const before = ended.get(name);
      ended.set(name, {
        stage: name,
        state,
        ms: ms + (before?.ms ?? 0),
        facts: { ...before?.facts, ...clean(facts, redactor) },
      });
      onStages(soFar());
    },
    all: (passed) => stageName.options.map((name) => ended.get(name) ?? unrun(name, passed)),
  };
}

/** A stopwatch of monotonic whole milliseconds. */
export const startWatch = (clock: Clock): (() => number) => {
  const start = clock.monotonic();
  return () => Math.max(0, Math.round(clock.monotonic() - start));
};
