import type { TestProgress, TestTarget } from '../../shared/contract/tests.ts';
import type { TestReport } from '../../shared/model/test-result.ts';
import type { ProbeOptions, Prober } from '../ports/prober.ts';
import { type PullStream, pullStream } from './pull-stream.ts';
import type { ServiceContext } from './service-context.ts';
import { getSettings, networkRoute } from './settings.ts';
import { createTestBoard, type TestBoard } from './test-board.ts';
import { fairQueue } from './test-queue.ts';
import { recordTests } from './test-records.ts';
import { type PlannedTest, planTests } from './test-targets.ts';

/** Items are at least this far apart: nobody reads faster, and there is no back-pressure. */
const itemEveryMs = 100;

export type TestRun = {
  readonly target: TestTarget;
  /** The user agreed to what thorough tests do at the providers. */
  readonly thorough: boolean;
  /** Left out: as the settings say. */
  readonly concurrency?: number | undefined;
  /** Deadline of one test, in ms. Left out: as the settings say. */
  readonly timeoutMs?: number | undefined;
};

export type TestWorld = {
  readonly prober: Prober;
  /** Aborted when the session locks: the store may be gone then. */
  readonly locked: AbortSignal;
  /** Aborted when the caller leaves. */
  readonly cancelled: AbortSignal;
  /** Told with every item which tests run, for other windows. */
  readonly onProgress: (ids: readonly string[]) => void;
};

type Work = {
  readonly prober: Prober;
  readonly board: TestBoard;
  readonly options: Omit<ProbeOptions, 'onStages'>;
};

function probeOne({ prober, board, options }: Work, test: PlannedTest): Promise<TestReport> {
  board.show(test, []);
  return prober.probe(test.target, { ...options, onStages: (stages) => board.show(test, stages) });
}

/** Works the queue off with so many tests at a time. A test that was cancelled leaves no result. */
async function workOff(work: Work, tests: readonly PlannedTest[], concurrency: number): Promise<void> {
  const queue = fairQueue(tests);
  const { signal } = work.options;
  const worker = async (): Promise<void> => {
    for (let test = queue.take(); test !== undefined && !signal.aborted; test = queue.take()) {
      const report = await probeOne(work, test);
      queue.done(test);
      if (signal.aborted) work.board.drop(test);
      else work.board.finish({ test, report });
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, tests.length) }, worker));
}

/** Says on the board how the work ended; never rejects. */
async function closingBoard(board: TestBoard, work: Promise<void>): Promise<void> {
  try {
    await work;
    board.close();
  } catch (error) {
    board.fail(error);
  }
}

/** Resolves with the board's next news, no sooner than the last item allows. */
function pacedNews(context: ServiceContext, board: TestBoard): () => Promise<void> {
  let nextAt = context.clock.monotonic();
  return async () => {
    await board.changed();
    const wait = nextAt - context.clock.monotonic();
    if (wait > 0 && !board.isOver()) await context.clock.sleep(wait);
    nextAt = context.clock.monotonic() + itemEveryMs;
  };
}

/**
 * Runs tests and streams the latest state, at most ten times a second; results are kept before they are shown.
 *
 * Secrets are opened one by one, when a test's turn comes. Ends early when the caller leaves, with VAULT_LOCKED when the
 * session locks. Throws NOT_FOUND, SECRET_REQUIRED and the like before anything runs.
 */
export function runTests(context: ServiceContext, run: TestRun, world: TestWorld): PullStream<TestProgress> {
  const tests = planTests(context, run.target);
  const board = createTestBoard(tests.length);
  const stopper = new AbortController();
  const signal = AbortSignal.any([world.locked, world.cancelled, stopper.signal]);
  signal.addEventListener('abort', () => board.fail(signal.reason), { once: true });
  const { testConcurrency, testTimeoutSeconds } = getSettings(context);
  const timeoutMs = run.timeoutMs ?? testTimeoutSeconds * 1_000;
  const options = { signal, timeoutMs, route: networkRoute(context), thorough: run.thorough };
  const work = { prober: world.prober, board, options };
  void closingBoard(board, workOff(work, tests, run.concurrency ?? testConcurrency));
  const news = pacedNews(context, board);
  const record = () => {
    const finished = board.takeFinished();
    recordTests(context, finished);
    return finished;
  };
  let isLast = false;
  return pullStream(
    async () => {
      if (isLast) return null;
      await news();
      isLast = board.isOver();
      const item = board.item(record());
      world.onProgress(item.running.flatMap(({ credential }) => credential.id ?? []));
      return item;
    },
    () => {
      stopper.abort();
      if (!world.locked.aborted) record();
    },
  );
}
