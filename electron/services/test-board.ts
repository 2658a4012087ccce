import type { TestProgress } from '../../shared/contract/tests.ts';
import type { Stage } from '../../shared/model/test-result.ts';
import type { FinishedTest } from './test-records.ts';
import type { PlannedTest } from './test-targets.ts';

/** The contract's limit on tests shown as running. */
const shownRunning = 40;

/** What a run says of itself besides its tests. */
export type AboutRun = Pick<TestProgress, 'run' | 'paused' | 'waiting' | 'remainingMs'>;

/** Latest state of a run: which tests run, with the stages behind them, and which finished since anyone looked. */
export type TestBoard = {
  readonly show: (test: PlannedTest, stages: readonly Stage[]) => void;
  readonly finish: (finished: FinishedTest) => void;
  /** Something about the run changed that `item` tells. */
  readonly tell: () => void;
  /** Takes a test off the board without a result. */
  readonly drop: (test: PlannedTest) => void;
  /** The run is over. */
  readonly close: () => void;
  /** The run is over, because of this. */
  readonly fail: (failure: unknown) => void;
  /** Fires when the run is over, whatever was not taken yet. */
  readonly ended: AbortSignal;
  /** Resolves when the state is not the one last taken. */
  readonly changed: () => Promise<void>;
  /** How many finished and were not taken yet. */
  readonly finishedCount: () => number;
  /** Some of what finished since this was last asked, oldest first. */
  readonly takeFinished: (most: number) => readonly FinishedTest[];
  readonly item: (finished: readonly FinishedTest[]) => TestProgress;
  /** Whether the run is over and all of it taken. Throws what went wrong, where something did. */
  readonly isOver: () => boolean;
};

/** A board for so many tests, none of which has begun. `about` tells what the run says of itself. */
export function createTestBoard(total: number, about: (left: number) => AboutRun): TestBoard {
  const running = new Map<PlannedTest, readonly Stage[]>();
  const finished: FinishedTest[] = [];
  let done = 0;
  let over: { readonly failed: boolean; readonly failure?: unknown } | null = null;
  const ending = new AbortController();
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
    tell,
    drop: (test) => {
      running.delete(test);
      tell();
    },
    close: () => {
      over ??= { failed: false };
      ending.abort();
      tell();
    },
    fail: (failure) => {
      over ??= { failed: true, failure };
      ending.abort();
      tell();
    },
    ended: ending.signal,
    changed: async () => {
      await news.promise;
      news = Promise.withResolvers();
    },
    finishedCount: () => finished.length,
    takeFinished: (most) => finished.splice(0, most),
    item: (taken) => ({
      ...about(total - done),
      done,
      total,
      running: [...running]
        .slice(0, shownRunning)
        .map(([test, stages]) => ({ credential: test.credential, stages: [...stages] })),
      results: taken.map(({ test, report }) => ({ ...report, credential: test.credential })),
      finished: over !== null && finished.length === 0,
    }),
    isOver: () => {
      if (over?.failed) throw over.failure;
      return over !== null && finished.length === 0;
    },
  };
}
