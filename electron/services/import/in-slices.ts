import type { Clock } from '../../ports/clock.ts';

/** So long may one slice keep everyone else waiting, about. */
const wantedMs = 40;
const first = 40;
const fewest = 10;
/** An audit row names 500 records. */
const most = 250;

/**
 * Does work on many items slice by slice, as many at a time as this machine manages in a moment; others have their turn
 * in between. `work` learns whether its slice is the last.
 */
export async function inSlices<T>(
  { clock, pause }: { readonly clock: Pick<Clock, 'monotonic'>; readonly pause: () => Promise<void> },
  items: readonly T[],
  work: (slice: readonly T[], isLast: boolean) => void,
): Promise<void> {
  for (let at = 0, size = first; at < items.length; ) {
    if (at > 0) await pause();
    const began = clock.monotonic();
    const slice = items.slice(at, at + size);
    at += slice.length;
    work(slice, at >= items.length);
    const perItem = (clock.monotonic() - began) / slice.length;
    size = Math.min(most, Math.max(fewest, Math.floor(wantedMs / Math.max(perItem, wantedMs / most))));
  }
}
