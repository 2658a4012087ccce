import { openAiErrors } from '../../probes/kit/openai-errors.ts';

/** What DeepSeek's errors mean. Source: reference/providers.json, object `deepseek`. */
export const errors = openAiErrors(
  { marker: /Insufficient Balance/i, class: 'billing' },
  { marker: /Authentication Fails/i, class: 'invalid_key' },
  { marker: /Rate Limit Reached/i, class: 'rate_limited' },
  { marker: /Server Overloaded/i, class: 'provider_down' },
);
