export type PullStream<T> = AsyncIteratorObject<T, undefined, void>;

/**
 * A stream of items that are asked for one by one.
 *
 * Unlike a generator it ends at once when its reader leaves, even while `next` is waiting: `stop` is called exactly
 * once, on the reader's leaving, at the end or on failure, and must make a waiting `next` settle.
 */
export function pullStream<T>(next: () => Promise<T | null>, stop: () => void): PullStream<T> {
  let ended = false;
  const end = (): IteratorReturnResult<undefined> => {
    if (!ended) stop();
    ended = true;
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      if (ended) return end();
      try {
        const value = await next();
        return ended || value === null ? end() : { done: false, value };
      } catch (error) {
        if (ended) return end();
        end();
        throw error;
      }
    },
    return: async () => end(),
    [Symbol.asyncDispose]: async () => void end(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
