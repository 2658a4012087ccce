import type { Cause } from '../../shared/errors/causes.ts';
import type { ResolutionReason } from '../../shared/model/resolution.ts';
import type { Verdict } from '../../shared/model/test-result.ts';

/** Causes that take a key out until a test passes. Others, such as a wrong key, are the next call's to find out. */
const outCauses: Readonly<Partial<Record<Cause, { readonly reason: ResolutionReason; readonly ends: keyof Verdict }>>> =
  {
    AUTH_EXPIRED: { reason: 'expired', ends: 'accepted' },
    AUTH_REVOKED: { reason: 'revoked', ends: 'accepted' },
    ACCOUNT_DISABLED: { reason: 'accountDisabled', ends: 'capable' },
    QUOTA_CREDIT: { reason: 'noCredit', ends: 'capable' },
  };

/** Why a key that a cause took out of rotation is out; null for a cause that takes none out. */
export const outReason = (cause: Cause | null): ResolutionReason | null =>
  cause === null ? null : (outCauses[cause]?.reason ?? null);

/**
 * What keeps a key out of rotation after a test; null when it is in rotation.
 *
 * Only the answer that the cause had denied brings it back: a test that could not tell, such as one that timed out,
 * leaves it out.
 */
export function outAfter(
  before: Cause | null,
  test: { readonly verdict: Verdict; readonly cause: Cause | null },
): Cause | null {
  if (outReason(test.cause) !== null) return test.cause;
  const ends = before === null ? undefined : outCauses[before]?.ends;
  return ends === undefined || test.verdict[ends] === 'yes' ? null : before;
}
