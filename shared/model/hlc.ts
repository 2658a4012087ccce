import type { DeviceId } from './ids.ts';
import type { Instant } from './time.ts';

/** Last stamped moment: milliseconds since 1970 and a counter within them. */
export type Hlc = { readonly at: Instant; readonly counter: number };

/** When and by whom something was written, as text that sorts in writing order. */
export type Stamp = string;

/** Before anything was written. */
export const zeroHlc: Hlc = { at: 0, counter: 0 };

const maxCounter = 0xff_ff;

/**
 * The next hybrid logical clock value (reference/vault-sync.md section 4.4: 48 bits of ms, 16 of counter).
 *
 * Always above `last`: a clock that was set back only makes the counter grow, and a full counter borrows from the
 * next millisecond.
 */
export function nextHlc(last: Hlc, now: Instant): Hlc {
  if (now > last.at) return { at: now, counter: 0 };
  if (last.counter < maxCounter) return { at: last.at, counter: last.counter + 1 };
  return { at: last.at + 1, counter: 0 };
}

/** Twelve hex digits of ms, four of counter. Sorts as text in the order of time. */
export const formatHlc = (hlc: Hlc): string =>
  hlc.at.toString(16).padStart(12, '0') + hlc.counter.toString(16).padStart(4, '0');

/** Reads what `formatHlc` wrote; null when it is anything else. */
export function parseHlc(text: string): Hlc | null {
  if (!/^[0-9a-f]{16}$/.test(text)) return null;
  return { at: Number.parseInt(text.slice(0, 12), 16), counter: Number.parseInt(text.slice(12), 16) };
}

/** The stamp of a write: its HLC, then its device. Two devices never make the same one. */
export const stampOf = (hlc: Hlc, device: DeviceId): Stamp => `${formatHlc(hlc)}@${device}`;
