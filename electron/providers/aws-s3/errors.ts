import { s3Errors } from '../../probes/kit/s3-errors.ts';

/** What STS and S3 answer. Source: reference/providers.json, object `aws-s3`; most specific first. */
export const errors = s3Errors(
  // Unknown, deleted or switched off: STS does not say which.
  { marker: /^InvalidClientTokenId\b/, class: 'invalid_key' },
  // STS says so of a clock that is off; the secret was not judged.
  {
    marker: /^SignatureDoesNotMatch: Signature (?:expired|not yet current)/,
    class: 'bad_request',
    confidence: 'likely',
  },
);
