import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What Redis's errors mean; `code` is the first word. Source: reference/providers.json, object `redis`, reproduced. */
export const errors: readonly ErrorRow[] = [
  { code: ['NOAUTH', 'WRONGPASS'], class: 'invalid_key' },
  // Before ACLs, Redis 5 and older said so.
  { marker: /invalid password/i, class: 'invalid_key' },
  { marker: /without any password configured|but no password is set/i, class: 'bad_request' },
  { code: ['NOPERM'], class: 'insufficient_permission', proven: true },
  { marker: /DB index|value is not an integer|SELECT is not allowed/i, class: 'not_found', proven: true },
  { code: ['LOADING', 'MISCONF', 'READONLY', 'MASTERDOWN'], class: 'provider_down' },
  { marker: /max number of clients reached/i, class: 'rate_limited' },
  { code: ['DENIED'], class: 'insufficient_permission', cause: 'PERM_IP' },
];
