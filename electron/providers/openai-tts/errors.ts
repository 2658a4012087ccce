import { openAiVendorErrors } from '../../probes/kit/openai-vendor-errors.ts';

/** What OpenAI's errors mean. Source: reference/providers.json, object `openai-tts`. */
export const errors = openAiVendorErrors;
