import type { TestProgress, TestTarget } from '../../shared/contract/tests.ts';
import type { Interfaces } from '../ports/network.ts';
import type { Prober } from '../ports/prober.ts';
import type { NetworkWitness } from './network-witness.ts';
import { type PullStream, pullStream } from './pull-stream.ts';
import { createRunEstimate } from './run-estimate.ts';
import { createRunGate } from './run-gate.ts';
import type { ServiceContext } from './service-context.ts';
import { getSettings, networkRoute } from './settings.ts';
import { createTestBoard, type TestBoard } from './test-board.ts';
import { type FinishedTest, recordTests } from './test-records.ts';
import type { TestRuns } from './test-runs.ts';
import { planTests } from './test-targets.ts';
import { workOff } from './test-work.ts';

/** Items are at least this far apart: nobody reads faster, and there is no back-pressure. */
const itemEveryMs = 100;
/** Results of one item, so that it stays under a frame's limit however late its reader is. */
const resultsPerItem = 200;
/** How long a run waits for the machine's network where it does not say. */
const offlineWaitSeconds = 600;
/** Results kept in one transaction: others have their turn in between. */
const resultsPerWrite = 20;

export type TestRun = {
  readonly target: TestTarget;
  /** The user agreed to what thorough tests do at the providers. */
  readonly thorough: boolean;
  /** Left out: as the settings say. */
  readonly concurrency?: number | undefined;
  /** Deadline of one test, in ms. Left out: as the settings say. */
  readonly timeoutMs?: number | undefined;
  /** How long in all it waits for the machine's network. */
  readonly offlineWaitSeconds?: number | undefined;
};

export type TestWorld = {
  readonly prober: Prober;
  readonly interfaces: Interfaces;
  readonly witness: NetworkWitness;
  /** Where the run can be found for pausing it. */
  readonly runs: TestRuns;
  /** Aborted when the session locks: the store may be gone then. */
  readonly locked: AbortSignal;
  /** Aborted when the caller leaves. */
  readonly cancelled: AbortSignal;
  /** Told with every item which tests run, for other windows. */
  readonly onProgress: (ids: readonly string[]) => void;
};

/** Says on the board how the work ended; never rejects. */
async function closingBoard(board: TestBoard, work: Promise<void>): Promise<void> {
  try {
    await work;
    board.close();
  } catch (error) {
    board.fail(error);
  }
}

/** Resolves with the board's next news, no sooner than the last item allows; a run that is over keeps nobody waiting. */
function pacedNews(context: ServiceContext, board: TestBoard): () => Promise<void> {
  let nextAt = context.clock.monotonic();
  return async () => {
    await board.changed();
    const wait = nextAt - context.clock.monotonic();
    if (wait > 0 && !board.isOver()) await context.clock.sleep(wait, board.ended).catch(() => undefined);
    nextAt = context.clock.monotonic() + itemEveryMs;
  };
}

/** Keeps what finished, some at a time, and hands it out. A rest waits for the next item: each write waits for the disk. */
async function keepFinished(
  context: ServiceContext,
  board: TestBoard,
  { witness, locked }: Pick<TestWorld, 'witness' | 'locked'>,
): Promise<readonly FinishedTest[]> {
  const kept: FinishedTest[] = [];
  const isWorthIt = (): boolean => kept.length === 0 || board.finishedCount() >= resultsPerWrite;
  while (kept.length < resultsPerItem && isWorthIt()) {
    const finished = board.takeFinished(resultsPerWrite);
    if (finished.length === 0) return kept;
    recordTests(context, witness, finished);
    kept.push(...finished);
    await context.clock.nextTurn();
    locked.throwIfAborted();
  }
  if (board.finishedCount() > 0) board.tell();
  return kept;
}

/**
 * Runs tests and streams the latest state, at most ten times a second; results are kept before they are shown.
 *
 * Secrets are opened one by one, when a test's turn comes. Ends early when the caller leaves, with VAULT_LOCKED when the
 * session locks. Throws NOT_FOUND, SECRET_REQUIRED and the like before anything runs.
 */
export function runTests(context: ServiceContext, run: TestRun, world: TestWorld): PullStream<TestProgress> {
  const { clock } = context;
  const tests = planTests(context, run.target);
  const id = context.random.uuid(clock.now());
  const stopper = new AbortController();
  const signal = AbortSignal.any([world.locked, world.cancelled, stopper.signal]);
  const gate = createRunGate({
    clock,
    signal,
    online: world.interfaces.online,
    patienceMs: (run.offlineWaitSeconds ?? offlineWaitSeconds) * 1_000,
    onChange: () => board.tell(),
  });
  const estimate = createRunEstimate(gate.openMs);
  const about = (left: number) => ({ run: id, ...gate.state(), remainingMs: estimate.remainingMs(left) });
  const board = createTestBoard(tests.length, about);
  signal.addEventListener('abort', () => board.fail(signal.reason), { once: true });
  const { testConcurrency, testTimeoutSeconds } = getSettings(context);
  const timeoutMs = run.timeoutMs ?? testTimeoutSeconds * 1_000;
  const options = { signal, timeoutMs, route: networkRoute(context), thorough: run.thorough };
  const noted = {
    ...board,
    finish: (finished: FinishedTest) => {
      estimate.note();
      board.finish(finished);
    },
  };
  const work = { prober: world.prober, board: noted, gate, options };
  world.runs.add(id, gate);
  void closingBoard(board, workOff(work, tests, run.concurrency ?? testConcurrency));
  const news = pacedNews(context, board);
  let isLast = false;
  return pullStream(
    async () => {
      if (isLast) return null;
      await news();
      const kept = await keepFinished(context, board, world);
      isLast = board.isOver();
      const item = board.item(kept);
      world.onProgress(item.running.flatMap(({ credential }) => credential.id ?? []));
      return item;
    },
    () => {
      stopper.abort();
      world.runs.remove(id);
      if (!world.locked.aborted) recordTests(context, world.witness, board.takeFinished(tests.length));
    },
  );
}
