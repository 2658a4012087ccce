import { openAiErrors } from '../../probes/kit/openai-errors.ts';

/** What Ollama's errors mean, and those of a proxy in front of it. Source: reference/providers.json, object `ollama`. */
export const errors = openAiErrors(
  { code: ['403'], marker: /origin/i, class: 'insufficient_permission', confidence: 'likely' },
  { code: ['404'], marker: /model .*not found/i, class: 'not_found' },
  // Every Ollama knows the paths a test asks for.
  { code: ['404', '405'], class: 'not_found', cause: 'NOT_OUR_SERVICE', confidence: 'likely' },
);
