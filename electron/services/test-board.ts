import type { TestProgress } from '../../shared/contract/tests.ts';
import type { Stage } from '../../shared/model/test-result.ts';
import type { FinishedTest } from './test-records.ts';
import type { PlannedTest } from './test-targets.ts';

/** The contract's limit on tests shown as running. */
const shownRunning = 40;

/** Latest state of a run: which tests run, with the stages behind them, and which finished since anyone looked. */
export type TestBoard = {
  readonly show: (test: PlannedTest, stages: readonly Stage[]) => void;
  readonly finish: (finished: FinishedTest) => void;
  /** Takes a test off the board without a result. */
  readonly drop: (test: PlannedTest) => void;
  /** The run is over. */
  readonly close: () => void;
  /** The run is over, because of this. */
  readonly fail: (failure: unknown) => void;
  /** Resolves when the state is not the one last taken. */
  readonly changed: () => Promise<void>;
  /** What finished since this was last asked. */
  readonly takeFinished: () => readonly FinishedTest[];
  readonly item: (finished: readonly FinishedTest[]) => TestProgress;
  /** Throws what went wrong, where something did. */
  readonly isOver: () => boolean;
};

/** A board for so many tests, none of which has begun. */
export function createTestBoard(total: number): TestBoard {
  const running = new Map<PlannedTest, readonly Stage[]>();
  let finished: FinishedTest[] = [];
  let done = 0;
  let over: { readonly failed: boolean; readonly failure?: unknown } | null = null;
  let news = Promise.withResolvers<void>();
  const tell = (): void => news.resolve();
  return {
    show: (test, stages) => {
      running.set(test, stages);
      tell();
    },
    finish: (one) => {
      running.delete(one.test);
      finished.push(one);
      done += 1;
      tell();
    },
    drop: (test) => void running.delete(test),
    close: () => {
      over ??= { failed: false };
      tell();
    },
    fail: (failure) => {
      over ??= { failed: true, failure };
      tell();
    },
    changed: async () => {
      await news.promise;
      news = Promise.withResolvers();
    },
    takeFinished: () => {
      const taken = finished;
      finished = [];
      return taken;
    },
    item: (taken) => ({
      done,
      total,
      running: [...running]
        .slice(0, shownRunning)
        .map(([test, stages]) => ({ credential: test.credential, stages: [...stages] })),
      results: taken.map(({ test, report }) => ({ ...report, credential: test.credential })),
      finished: over !== null,
    }),
    isOver: () => {
      if (over?.failed) throw over.failure;
      return over !== null;
    },
  };
}
