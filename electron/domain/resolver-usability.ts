import type { Cause } from '../../shared/errors/causes.ts';
import type { ResolutionReason } from '../../shared/model/resolution.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { ResolverCredential } from './resolver-input.ts';

/** Causes that end a credential until someone acts. Others, such as a wrong key, are the next call's to find out. */
const endingCauses: Readonly<Partial<Record<Cause, ResolutionReason>>> = {
  AUTH_EXPIRED: 'expired',
  AUTH_REVOKED: 'revoked',
  ACCOUNT_DISABLED: 'accountDisabled',
};

/** Why a credential by itself cannot be used at `now`; null when it can. An expiry counts from its very instant. */
export function unusableReason(credential: ResolverCredential, now: Instant): ResolutionReason | null {
  if (credential.trashed) return 'trashed';
  if (!credential.active) return 'inactive';
  if (credential.expiresAt !== null && credential.expiresAt <= now) return 'expired';
  const ended = credential.lastCause === null ? undefined : endingCauses[credential.lastCause];
  if (ended !== undefined) return ended;
  return credential.circuitOpen ? 'circuitOpen' : null;
}
