import { s3Errors } from '../../probes/kit/s3-errors.ts';

/** What R2 answers. Source: reference/providers.json, object `cloudflare-r2`. */
export const errors = s3Errors({ marker: /^Unauthorized\b/, class: 'invalid_key', confidence: 'likely' });
