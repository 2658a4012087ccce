/** So many of the last endings say how fast a run goes. */
const looked = 64;
/** Fewer say nothing yet. */
const least = 5;

/** How much longer a run takes, from how fast its last tests ended. */
export type RunEstimate = {
  /** A test ended. */
  readonly note: () => void;
  /** Time for what is left, in ms; null while unknown. */
  readonly remainingMs: (left: number) => number | null;
};

/** `openMs` is the time the run was at work, which stands still while it waits. */
export function createRunEstimate(openMs: () => number): RunEstimate {
  const ends: number[] = [];
  return {
    note: () => {
      ends.push(openMs());
      if (ends.length > looked) ends.shift();
    },
    remainingMs: (left) => {
      const [first] = ends;
      if (left === 0) return 0;
      if (first === undefined || ends.length < least) return null;
      // Up to now, not to the last ending: where nothing ends any more the estimate grows.
      return Math.round(((openMs() - first) / (ends.length - 1)) * left);
    },
  };
}
