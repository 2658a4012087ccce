import type { Instant } from '../../shared/model/time.ts';

/**
 * The time a key's end is held against: this machine's, but never before the newest instant the store has seen. So a clock
 * that was set back, by hand or by a flat battery, brings no ended key back.
 */
export const timeThatCounts = (clock: Instant, newestSeen: Instant): Instant => Math.max(clock, newestSeen);

/**
 * Whether a key has ended. An end counts from its very instant: a minute of grace would use keys nobody may use any more,
 * and a vendor whose clock is behind loses no more than that minute.
 */
export const hasEnded = (end: Instant | null, time: Instant): end is Instant => end !== null && end <= time;

/** Clocks differ by as much without anybody having set one wrong. */
const ordinarySkewMs = 10 * 60_000;

/**
 * How an end that counts is to be told by the machine's clock: `ended` long ago, `justEnded` within what two clocks differ
 * anyway, `endedBefore` the clock was set back.
 */
export function kindOfEnd(end: Instant, clock: Instant): 'ended' | 'justEnded' | 'endedBefore' {
  if (end > clock) return 'endedBefore';
  return clock - end < ordinarySkewMs ? 'justEnded' : 'ended';
}
