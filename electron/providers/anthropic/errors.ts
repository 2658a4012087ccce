import type { ErrorRow } from '../../probes/kit/error-table.ts';

/**
 * What Anthropic's errors mean. Source: reference/providers.json, object `anthropic`; most specific first.
 *
 * A refused key is always 401: a 400 never is one.
 */
export const errors: readonly ErrorRow[] = [
  {
    marker: /organization has been disabled/i,
    class: 'insufficient_permission',
    cause: 'ACCOUNT_DISABLED',
    proven: true,
  },
  { code: ['401'], marker: /authentication_error/, class: 'invalid_key' },
  { code: ['400'], marker: /credit balance is too low/i, class: 'billing' },
  { marker: /billing_error/, class: 'billing' },
  { code: ['400'], marker: /(?:spend|usage) limits?/i, class: 'quota_exhausted' },
  { code: ['403'], marker: /Request not allowed/i, class: 'region_blocked', confidence: 'likely' },
  { code: ['403'], marker: /permission_error/, class: 'insufficient_permission', proven: true },
  {
    code: ['404'],
    marker: /not_found_error[\s\S]*model:/,
    class: 'insufficient_permission',
    cause: 'PERM_MODEL',
    proven: true,
  },
  // TruffleHog takes it for a disabled key; a wrong base URL hears the same, so the key is not judged.
  { code: ['404'], marker: /not_found_error/, class: 'not_found', confidence: 'likely' },
  { code: ['429'], marker: /rate_limit_error/, class: 'rate_limited', proven: true },
  { code: ['413'], marker: /request_too_large/, class: 'bad_request' },
  { marker: /overloaded_error/, class: 'provider_down' },
];
