/** How long something takes, in ms. */
export const timed = async (run: () => unknown): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

/** Takes the time of `count` runs, one after the other, sorted. The first tenth warms up and is left out. */
export const samples = async (count: number, run: () => unknown): Promise<readonly number[]> => {
  const warmUp = Math.ceil(count / 10);
  const taken: number[] = [];
  for (let round = 0; round < count + warmUp; round += 1) taken.push(await timed(run));
  return taken.slice(warmUp).sort((a, b) => a - b);
};

/** The value below which a share of sorted samples lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** The middle of sorted samples. */
export const median = (sorted: readonly number[]): number => quantile(sorted, 0.5);
