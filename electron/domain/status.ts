import type { Cause } from '../../shared/errors/causes.ts';
import type { Status, Verdict } from '../../shared/model/test-result.ts';
import type { Instant } from '../../shared/model/time.ts';
import { hasExpired } from './key-expiry.ts';

/** What a credential's status follows from (DESIGN section 1). */
export type StatusInput = {
  readonly active: boolean;
  /** Whether any field has a value. */
  readonly filled: boolean;
  /** Whether a required field is still missing. */
  readonly draft: boolean;
  readonly expiresAt: Instant | null;
  /** The last test that said something about the credential itself, or null. */
  readonly verdict: Verdict | null;
};

/** What a card shows. The age of the last test does not matter; neither does a machine that was offline. */
export function deriveStatus(input: StatusInput, now: Instant): Status {
  if (!input.active || !input.filled) return 'inactive';
  if (hasExpired(input.expiresAt, now)) return 'error';
  if (input.draft || input.verdict === null) return 'configuring';
  return Object.values(input.verdict).includes('no') ? 'error' : 'active';
}

/** Whether a test said anything about the credential: one that was cancelled or had no network did not. */
export const isConclusive = (cause: Cause | null): boolean => cause !== 'OFFLINE' && cause !== 'CANCELLED';
