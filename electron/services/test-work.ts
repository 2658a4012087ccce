import type { TestReport } from '../../shared/model/test-result.ts';
import type { ProbeOptions, Prober } from '../ports/prober.ts';
import type { RunGate } from './run-gate.ts';
import type { TestBoard } from './test-board.ts';
import { fairQueue } from './test-queue.ts';
import type { PlannedTest } from './test-targets.ts';

export type TestWork = {
  readonly prober: Prober;
  readonly board: Pick<TestBoard, 'show' | 'finish' | 'drop'>;
  readonly gate: Pick<RunGate, 'opened' | 'shutting' | 'lost'>;
  readonly options: Omit<ProbeOptions, 'onStages' | 'place'>;
};

function probeOne({ prober, board, options }: TestWork, test: PlannedTest, place: AbortSignal): Promise<TestReport> {
  board.show(test, []);
  return prober.probe(test.target, { ...options, place, onStages: (stages) => board.show(test, stages) });
}

/**
 * Works tests off, so many at a time. One that was cancelled leaves no result; one that gave its place up when the gate
 * shut, or that met a machine without network while others wait behind it, is tried again once the gate is open.
 */
export async function workOff(work: TestWork, tests: readonly PlannedTest[], concurrency: number): Promise<void> {
  const queue = fairQueue(tests);
  const { board, gate } = work;
  const { signal } = work.options;
  const settle = (test: PlannedTest, report: TestReport, place: AbortSignal): void => {
    const gaveUp = report.cause === 'CANCELLED' && place.aborted;
    if (gaveUp || (report.cause === 'OFFLINE' && queue.left() > 0 && gate.lost())) {
      queue.putBack(test);
      board.drop(test);
    } else {
      queue.done(test);
      board.finish({ test, report });
    }
  };
  const worker = async (): Promise<void> => {
    for (;;) {
      await gate.opened();
      const test = signal.aborted ? undefined : queue.take();
      if (test === undefined) return;
      const place = gate.shutting();
      const report = await probeOne(work, test, place);
      if (signal.aborted) return board.drop(test);
      settle(test, report, place);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, tests.length) }, worker));
}
