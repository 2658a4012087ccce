import type { ErrorRow } from './error-table.ts';

/**
 * The error table of a Google API that takes keys: its own rows, then what all of them say of a key.
 *
 * A refused key is 400 here, and an expired one differs from it by the message alone.
 */
export const googleErrors = (...own: readonly ErrorRow[]): readonly ErrorRow[] => [
  ...own,
  { code: ['400'], marker: /API key expired/i, class: 'expired' },
  { code: ['400'], marker: /API_KEY_INVALID|API key not (?:valid|found)/i, class: 'invalid_key' },
  // Keys of the new kind that another Google service made, or that are bound to a service account.
  { code: ['401'], marker: /ACCESS_TOKEN_TYPE_UNSUPPORTED/, class: 'insufficient_permission' },
  { code: ['403'], marker: /has been suspended|reported as leaked/i, class: 'revoked', confidence: 'likely' },
  {
    code: ['403'],
    marker: /API_KEY_IP_ADDRESS_BLOCKED/,
    class: 'insufficient_permission',
    cause: 'PERM_IP',
    proven: true,
    confidence: 'likely',
  },
  {
    code: ['403'],
    marker: /SERVICE_DISABLED|API_KEY_SERVICE_BLOCKED|API_KEY_HTTP_REFERRER_BLOCKED/,
    class: 'insufficient_permission',
    proven: true,
    confidence: 'likely',
  },
  { code: ['429'], marker: /PerDay/, class: 'quota_exhausted' },
  { code: ['429'], marker: /RESOURCE_EXHAUSTED/, class: 'rate_limited', proven: true },
];
