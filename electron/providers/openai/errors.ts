import { openAiVendorErrors } from '../../probes/kit/openai-vendor-errors.ts';

/** What OpenAI's errors mean. Source: reference/providers.json, object `openai`. */
export const errors = openAiVendorErrors;
