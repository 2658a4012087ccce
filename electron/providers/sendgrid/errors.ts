import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What SendGrid's errors mean. Source: reference/providers.json, object `sendgrid`. */
export const errors: readonly ErrorRow[] = [
  { code: ['401'], marker: /Maximum credits exceeded/i, class: 'quota_exhausted', confidence: 'likely' },
  // One message for a wrong, an expired and a revoked key.
  { code: ['401'], marker: /authorization grant is invalid/i, class: 'invalid_key' },
  { code: ['403'], marker: /access forbidden/i, class: 'insufficient_permission', proven: true },
  { code: ['429'], class: 'rate_limited' },
];
