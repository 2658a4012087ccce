import type { Prober, ProbeTarget } from '../../electron/ports/prober.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import type { Stage, TestReport } from '../../shared/model/test-result.ts';

export const passed: Stage = { stage: 'auth', state: 'pass', ms: 12, facts: {} };

/** A report in which everything is well, unless told otherwise. */
export const aReport = (values: Partial<TestReport> = {}): TestReport => ({
  verdict: { reachable: 'yes', accepted: 'yes', capable: 'yes' },
  cause: null,
  confidence: 'sure',
  stages: [passed],
  probeVersion: 1,
  testedAt: 1_768_478_400_000,
  ...values,
});

type Held = { readonly target: ProbeTarget; readonly end: (report: TestReport) => void };

/** Plays the outcome of tests. Each opens its fields as a real one does, and waits where `hold` says so. */
export function scriptedProber(answer: (target: ProbeTarget, fields: FieldValues) => TestReport = () => aReport()) {
  const opened: FieldValues[] = [];
  const waiting: Held[] = [];
  let holding = false;
  let running = 0;
  let most = 0;
  const prober: Prober = {
    probe: async (target, { signal, onStages }) => {
      running += 1;
      most = Math.max(most, running);
      try {
        const fields = target.open();
        opened.push(fields);
        onStages([passed]);
        if (!holding) return answer(target, fields);
        return await new Promise<TestReport>((end) => {
          waiting.push({ target, end });
          signal.addEventListener('abort', () => end(aReport({ cause: 'CANCELLED' })), { once: true });
        });
      } finally {
        running -= 1;
      }
    },
  };
  return {
    prober,
    /** Fields each test was given, in the order of their turns. */
    opened,
    hold: () => {
      holding = true;
    },
    waiting,
    running: () => running,
    /** Most that ran at once. */
    most: () => most,
  };
}
