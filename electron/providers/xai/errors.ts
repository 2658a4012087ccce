import { openAiErrors } from '../../probes/kit/openai-errors.ts';

/** What xAI's errors mean. A wrong key is a 400. Source: reference/providers.json, object `xai`. */
export const errors = openAiErrors();
