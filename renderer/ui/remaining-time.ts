/** How much of a long work is done, and since when. */
export type Pace = { readonly done: number; readonly total: number; readonly elapsedMs: number };

/** Too little to tell from: the first few pieces say nothing about the rest. */
const leastShare = 0.02;
const leastMs = 2_000;

/** Milliseconds still to go at the pace so far; null while it cannot be told. */
export function remainingMs({ done, total, elapsedMs }: Pace): number | null {
  if (total <= 0 || done <= 0 || done / total < leastShare || elapsedMs < leastMs) return null;
  return Math.max(0, (elapsedMs / done) * (total - done));
}

export type RoundedTime =
  | { readonly unit: 'soon' }
  | { readonly unit: 'seconds' | 'minutes' | 'hours'; readonly count: number };

/** A time as one rough number, so that it neither flickers nor promises too much. */
export function roughly(ms: number): RoundedTime {
  const seconds = ms / 1_000;
  if (seconds < 5) return { unit: 'soon' };
  if (seconds < 55) return { unit: 'seconds', count: Math.ceil(seconds / 5) * 5 };
  if (seconds < 90 * 60) return { unit: 'minutes', count: Math.max(1, Math.round(seconds / 60)) };
  return { unit: 'hours', count: Math.round(seconds / 3_600) };
}

/** The tenth that is done: what is said aloud changes ten times, whatever the total. */
export const spokenTenth = (done: number, total: number): number =>
  total <= 0 ? 0 : Math.floor((10 * Math.min(done, total)) / total);
