import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What Resend's errors mean: 401 and 403 the other way round. Source: reference/providers.json, object `resend`. */
export const errors: readonly ErrorRow[] = [
  // A key that may only send: good for its job, not for our question.
  { code: ['401'], marker: /restricted_api_key/, class: 'insufficient_permission', proven: true },
  { code: ['401'], marker: /missing_api_key/, class: 'bad_request' },
  { code: ['400', '403'], marker: /invalid_api_key|API key is invalid/i, class: 'invalid_key' },
  // Its guard wants a user agent; the key was not looked at.
  { code: ['403'], marker: /error code: ?1010/i, class: 'bad_request' },
  { code: ['403'], marker: /validation_error/, class: 'insufficient_permission', proven: true, confidence: 'likely' },
  { code: ['429'], marker: /(?:daily|monthly)_quota_exceeded/, class: 'quota_exhausted' },
  { code: ['429'], class: 'rate_limited' },
];
