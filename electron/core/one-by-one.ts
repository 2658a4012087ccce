/** A line of its own: what is handed to it runs after everything handed to it before, whether that failed or not. */
export function oneByOne() {
  let queue: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const result = queue.then(run);
    queue = result.catch(() => undefined);
    return result;
  };
}
