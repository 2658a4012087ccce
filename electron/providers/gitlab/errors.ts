import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What GitLab's errors mean; it tells expired from revoked. Source: reference/providers.json, object `gitlab`. */
export const errors: readonly ErrorRow[] = [
  { code: ['401'], marker: /Token is expired/i, class: 'expired' },
  { code: ['401'], marker: /Token was revoked/i, class: 'revoked' },
  { code: ['401'], class: 'invalid_key' },
  { code: ['403'], marker: /insufficient_scope/, class: 'insufficient_permission', proven: true },
  { code: ['403'], marker: /\bIP\b/, class: 'insufficient_permission', cause: 'PERM_IP', confidence: 'likely' },
  { code: ['429'], marker: /Retry later/i, class: 'rate_limited' },
];
