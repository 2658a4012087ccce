import { groqVendorErrors } from '../../probes/kit/groq-vendor-errors.ts';

/** What Groq's errors mean. Source: reference/providers.json, object `groq-whisper`. */
export const errors = groqVendorErrors;
