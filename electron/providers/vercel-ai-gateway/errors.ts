import { openAiErrors } from '../../probes/kit/openai-errors.ts';

/** What the gateway's errors mean. Source: reference/providers.json, object `vercel-ai-gateway`. */
export const errors = openAiErrors(
  { marker: /authentication_error/, class: 'invalid_key' },
  { code: ['402'], marker: /insufficient funds/i, class: 'billing', confidence: 'likely' },
  // A team's policy, its list of models, or a card that was never verified.
  { code: ['403'], marker: /"forbidden"/, class: 'insufficient_permission', confidence: 'likely', proven: true },
  { code: ['424'], class: 'provider_down', confidence: 'likely' },
);
