import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What SMTP's replies mean; `code` is the reply's. Source: reference/providers.json, object `smtp`. */
export const errors: readonly ErrorRow[] = [
  { code: ['530'], marker: /STARTTLS/i, class: 'tls', confidence: 'likely' },
  { code: ['538'], class: 'tls', confidence: 'likely' },
  { code: ['534', '535'], class: 'invalid_key' },
  { code: ['530'], class: 'bad_request', confidence: 'likely' },
  { code: ['421'], class: 'rate_limited', confidence: 'likely' },
  { code: ['454'], class: 'provider_down', confidence: 'likely' },
  { code: ['550', '554'], class: 'insufficient_permission', cause: 'PERM_IP', confidence: 'likely' },
];
