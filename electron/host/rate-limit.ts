import type { Clock } from '../ports/clock.ts';

/** Lets `limit` tries pass in every window of `windowMs`; false means wait. */
export function createRateLimit(clock: Clock, limit: number, windowMs: number): () => boolean {
  let tries: number[] = [];
  return () => {
    const now = clock.monotonic();
    tries = tries.filter((at) => now - at < windowMs);
    if (tries.length >= limit) return false;
    tries.push(now);
    return true;
  };
}
