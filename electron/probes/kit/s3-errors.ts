import type { ErrorRow } from './error-table.ts';

/**
 * The error table of a store that speaks S3's protocol: its own rows, then the codes AWS coined. A row's marker sees
 * `Code: Message` of an XML error, and of anything else the body. Source: reference/providers.json, object `aws-s3`.
 */
export const s3Errors = (...own: readonly ErrorRow[]): readonly ErrorRow[] => [
  ...own,
  { marker: /^InvalidAccessKeyId\b/, class: 'invalid_key' },
  { marker: /^(?:ExpiredToken|InvalidToken|TokenRefreshRequired)\b/, class: 'expired', confidence: 'likely' },
  { marker: /^SignatureDoesNotMatch\b/, class: 'invalid_key' },
  // The clock of this machine is off; the key was not judged.
  { marker: /^(?:RequestTimeTooSkewed|RequestExpired)\b/, class: 'bad_request', confidence: 'likely' },
  { marker: /^(?:AllAccessDisabled|AccountProblem)\b/, class: 'billing', confidence: 'likely' },
  // Only a request whose signature is right is measured against what its key may do.
  { marker: /^AccessDenied\b/, class: 'insufficient_permission', proven: true },
  { marker: /^NoSuchBucket\b/, class: 'not_found' },
  // Another region's bucket, or a signature for another region: the answer names the right one.
  {
    marker:
      /^(?:PermanentRedirect|TemporaryRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)\b/,
    class: 'bad_request',
    confidence: 'likely',
  },
  { marker: /^(?:SlowDown|RequestLimitExceeded|Throttling)\b/, class: 'rate_limited', confidence: 'likely' },
];
