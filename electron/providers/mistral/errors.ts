import { openAiErrors } from '../../probes/kit/openai-errors.ts';

/** What Mistral's errors mean where a status alone does not say it. Source: reference/providers.json, object `mistral`. */
export const errors = openAiErrors({
  code: ['429'],
  marker: /capacity exceeded/i,
  class: 'quota_exhausted',
  confidence: 'likely',
});
