import type { Instant } from '../../shared/model/time.ts';

/**
 * The time a key's expiry is held against: this machine's, but never before the newest instant the store has seen. So a clock
 * that was set back, by hand or by a flat battery, brings no expired key back.
 */
export const timeThatCounts = (clock: Instant, newestSeen: Instant): Instant => Math.max(clock, newestSeen);

/**
 * Whether a key has expired. An expiry counts from its very instant: a minute of grace would use keys nobody may use any more,
 * and a vendor whose clock is behind loses no more than that minute.
 */
export const hasExpired = (expiresAt: Instant | null, time: Instant): expiresAt is Instant =>
  expiresAt !== null && expiresAt <= time;

/** Clocks differ by as much without anybody having set one wrong. */
const ordinarySkewMs = 10 * 60_000;

/**
 * How an expiry that counts is to be told by the machine's clock: `expired` long ago, `justExpired` within what two clocks differ
 * anyway, `expiredBefore` the clock was set back.
 */
export function kindOfExpiry(expiresAt: Instant, clock: Instant): 'expired' | 'justExpired' | 'expiredBefore' {
  if (expiresAt > clock) return 'expiredBefore';
  return clock - expiresAt < ordinarySkewMs ? 'justExpired' : 'expired';
}
