import type { Clock } from '../../ports/clock.ts';

/** Node fires a longer timer at once. */
const longestTimer = 2 ** 31 - 1;

const after: Clock['after'] = (ms, run) => {
  let timer: NodeJS.Timeout;
  const wait = (left: number): void => {
    const step = Math.min(left, longestTimer);
    timer = setTimeout(() => (left > step ? wait(left - step) : run()), step).unref();
  };
  wait(Math.max(0, ms));
  return () => clearTimeout(timer);
};

const sleep: Clock['sleep'] = (ms, signal) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', onAbort, { once: true });
  });

/** The machine's clock. A sleep keeps the process alive, a timer of `after` does not. */
export const systemClock = (): Clock => ({
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after,
  sleep,
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
});
