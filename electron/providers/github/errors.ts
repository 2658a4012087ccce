import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What GitHub's errors mean. Source: reference/providers.json, object `github`; most specific first. */
export const errors: readonly ErrorRow[] = [
  // Said of wrong, expired and revoked tokens alike.
  { code: ['401'], marker: /Bad credentials/i, class: 'invalid_key' },
  { code: ['403'], marker: /SAML enforcement/i, class: 'insufficient_permission', proven: true },
  {
    code: ['403'],
    marker: /IP allow list/i,
    class: 'insufficient_permission',
    cause: 'PERM_IP',
    proven: true,
    confidence: 'likely',
  },
  { code: ['403', '429'], marker: /secondary rate limit/i, class: 'rate_limited' },
  { code: ['403', '429'], header: { name: 'x-ratelimit-remaining', marker: /^0$/ }, class: 'rate_limited' },
  {
    code: ['403'],
    marker: /Resource not accessible by/i,
    class: 'insufficient_permission',
    proven: true,
    confidence: 'likely',
  },
  { code: ['403'], marker: /administrative rules/i, class: 'bad_request', confidence: 'likely' },
  // Everyone has an account to read: the base URL of a server lacks its /api/v3.
  { code: ['404'], class: 'not_found', cause: 'URL_PATH', confidence: 'likely' },
];
