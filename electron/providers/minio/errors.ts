import { s3Errors } from '../../probes/kit/s3-errors.ts';

/** What MinIO and its likes answer. Source: reference/providers.json, object `minio`. */
export const errors = s3Errors(
  { code: ['400'], marker: /HTTP request to an HTTPS server/i, class: 'tls', confidence: 'likely' },
  { code: ['403'], marker: /^XMinioAdmin/, class: 'insufficient_permission', proven: true, confidence: 'likely' },
  { marker: /^XMinioStorageFull\b/, class: 'quota_exhausted', confidence: 'likely' },
);
