/** Long work under way, so that nothing ends the process without a word. */
export type WorkRegister = {
  readonly isWorking: () => boolean;
  /** Counts a stream as work until it ended, failed, or its reader left. */
  readonly follow: <T>(stream: AsyncIterableIterator<T>) => AsyncIterableIterator<T>;
};

/** A register with nothing under way. */
export function createWorkRegister(): WorkRegister {
  let running = 0;
  return {
    isWorking: () => running > 0,
    follow: <T>(stream: AsyncIterableIterator<T>): AsyncIterableIterator<T> => {
      running += 1;
      let isOver = false;
      const end = (): void => {
        if (!isOver) running -= 1;
        isOver = true;
      };
      return {
        next: async () => {
          try {
            const item = await stream.next();
            if (item.done) end();
            return item;
          } catch (error) {
            end();
            throw error;
          }
        },
        return: async () => {
          end();
          return (await stream.return?.()) ?? { done: true, value: undefined };
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
  };
}
