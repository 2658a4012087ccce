import type { Cause } from '../../../shared/errors/causes.ts';
import type { StageName } from '../../../shared/model/test-result.ts';

/** Classes of failure as reference/providers.md section 2 names them; providers' error tables speak them. */
export type FailureClass =
  | 'invalid_key'
  | 'expired'
  | 'revoked'
  | 'insufficient_permission'
  | 'quota_exhausted'
  | 'billing'
  | 'rate_limited'
  | 'region_blocked'
  | 'not_found'
  | 'bad_request'
  | 'provider_down'
  | 'timeout'
  | 'tls'
  | 'network';

/** What a class says: its cause, the stage it is shown at, and whether only someone whose key was accepted hears it. */
type ClassMeaning = { readonly cause: Cause; readonly stage: StageName; readonly proven?: boolean };

/** The one map from classes to causes. */
export const classes: Readonly<Record<FailureClass, ClassMeaning>> = {
  invalid_key: { cause: 'AUTH_INVALID', stage: 'auth' },
  expired: { cause: 'AUTH_EXPIRED', stage: 'auth' },
  revoked: { cause: 'AUTH_REVOKED', stage: 'auth' },
  insufficient_permission: { cause: 'PERM_SCOPE', stage: 'permission' },
  quota_exhausted: { cause: 'QUOTA_CREDIT', stage: 'quota', proven: true },
  billing: { cause: 'QUOTA_CREDIT', stage: 'quota', proven: true },
  rate_limited: { cause: 'RATE_LIMIT', stage: 'quota' },
  region_blocked: { cause: 'PERM_REGION', stage: 'auth' },
  not_found: { cause: 'NOT_FOUND_TARGET', stage: 'auth' },
  bad_request: { cause: 'BAD_REQUEST', stage: 'auth' },
  provider_down: { cause: 'SRV_5XX', stage: 'auth' },
  timeout: { cause: 'TIMEOUT', stage: 'auth' },
  tls: { cause: 'TLS_PROTOCOL', stage: 'tls' },
  network: { cause: 'TCP_REFUSED', stage: 'tcp' },
};
