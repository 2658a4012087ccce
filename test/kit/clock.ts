import type { Clock } from '../../electron/ports/clock.ts';

export type FakeClock = Clock & {
  /** Moves both times on, firing what falls due in order and letting awaiting code run after each. Await it. */
  readonly advance: (ms: number) => Promise<void>;
  /** The user sets the clock: only `now` moves, timers and `monotonic` do not. */
  readonly jump: (ms: number) => void;
  /** Timers and sleeps still waiting. */
  readonly pending: () => number;
};

type Timer = { readonly due: number; readonly run: () => void };

/** Lets promises and real input/output that are ready go first. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time that only moves when told. Starts at 2026-01-15T12:00:00Z unless told otherwise. */
export const fakeClock = (start: number = Date.UTC(2026, 0, 15, 12)): FakeClock => {
  let elapsed = 0;
  let offset = start;
  const timers = new Set<Timer>();

  const after = (ms: number, run: () => void): (() => void) => {
    const timer = { due: elapsed + Math.max(0, ms), run };
    timers.add(timer);
    return () => timers.delete(timer);
  };

  const nextDue = (end: number): Timer | undefined =>
    [...timers].filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0];

  return {
    now: () => offset + elapsed,
    monotonic: () => elapsed,
    after,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const onAbort = (): void => {
          cancel();
          reject(signal?.reason);
        };
        const cancel = after(ms, () => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        });
        signal?.addEventListener('abort', onAbort, { once: true });
      }),
    nextTurn: settle,
    advance: async (ms) => {
      const end = elapsed + ms;
      await settle();
      for (let timer = nextDue(end); timer !== undefined; timer = nextDue(end)) {
        timers.delete(timer);
        elapsed = Math.max(elapsed, timer.due);
        timer.run();
        await settle();
      }
      elapsed = end;
    },
    jump: (ms) => {
      offset += ms;
    },
    pending: () => timers.size,
  };
};
