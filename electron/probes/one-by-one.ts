/** Runs what computes for long, one piece at a time; a piece whose signal fired while it waited is not begun. */
export type OneByOne = <T>(signal: AbortSignal, run: () => Promise<T>) => Promise<T>;

/** A queue of one place, first come first served: thirty pieces at once would all be late, and none would be early. */
export function createOneByOne(): OneByOne {
  let last: Promise<unknown> = Promise.resolve();
  return (signal, run) => {
    const mine = last.then(() => {
      signal.throwIfAborted();
      return run();
    });
    last = mine.catch(() => undefined);
    return mine;
  };
}
