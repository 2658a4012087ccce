import { groqVendorErrors } from '../../probes/kit/groq-vendor-errors.ts';

/** What Groq's errors mean. Source: reference/providers.json, object `groq`. */
export const errors = groqVendorErrors;
