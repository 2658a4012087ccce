import type { Answer, Verdict } from '../../shared/model/test-result.ts';
import type { Instant } from '../../shared/model/time.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** After its first failure a credential is tested again this soon; then half as often each time, down to once a day. */
const confirmAfterMs = 15 * minuteMs;

/** So many failures in a row raise an alert. */
export const failuresToAlert = 2;

/** What a test means for a credential's record: nothing, where the other side said neither yes nor no to it. */
export type TestOutcome = 'failed' | 'passed' | 'unclear';

/** `failed` as a card shows it: one of the answers is no. */
export function outcomeOf(verdict: Verdict): TestOutcome {
  if (Object.values(verdict).includes('no')) return 'failed';
  return verdict.accepted === 'yes' ? 'passed' : 'unclear';
}

/** Between 0 and 1, the same for the same text: spreads moments without chance. FNV-1a. */
export function spreadOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}

export type Scheduled = {
  readonly id: string;
  /** Failures in a row, when it was tested and until when a limit holds; null where it never was. */
  readonly watch: { readonly failures: number; readonly testedAt: Instant; readonly retryAt: Instant | null } | null;
  /** Whether the last test found the key accepted; null where none did. */
  readonly accepted: Answer | null;
  /** Wrong logins lock the account. */
  readonly lockOut: boolean;
};

function intervalOf({ watch, lockOut }: Scheduled, everyMs: number): number {
  const failures = watch?.failures ?? 0;
  if (lockOut) return Math.max(everyMs, dayMs);
  return failures === 0 ? everyMs : Math.min(confirmAfterMs * 2 ** Math.min(failures - 1, 20), dayMs);
}

/**
 * When the machine tests a credential next by itself; null: not before a person did. 0 where it never was tested.
 *
 * Moments are drawn up to a tenth apart, so that what was tested together does not stay together. An account that wrong
 * logins lock is tried once a day at most, and not at all once it refused.
 */
export function nextTestAt(scheduled: Scheduled, everyMs: number): Instant | null {
  const { id, watch, accepted, lockOut } = scheduled;
  if (watch === null) return 0;
  if (lockOut && watch.failures > 0 && accepted === 'no') return null;
  const jitter = lockOut ? spreadOf(`${id}${watch.testedAt}`) : spreadOf(`${id}${watch.testedAt}`) * 2 - 1;
  const due = watch.testedAt + Math.round(intervalOf(scheduled, everyMs) * (1 + jitter / 10));
  return Math.max(due, watch.retryAt ?? 0);
}
