import type { ErrorRow } from '../../probes/kit/error-table.ts';
import { openAiErrors } from '../../probes/kit/openai-errors.ts';

/**
 * What errors of servers mean that speak OpenAI's protocol. Source: reference/providers.json, object
 * `openai-compatible`. Nobody's words but OpenAI's are known, so what follows them is likely at best.
 */
export const errors: readonly ErrorRow[] = [
  ...openAiErrors({
    marker: /expired_api_key|token[_ ]expired|key has expired/i,
    class: 'expired',
    confidence: 'likely',
  }),
  { code: ['403'], marker: /model|scope|permission/i, class: 'insufficient_permission', confidence: 'likely' },
  // Some say 400 to a wrong key, and some 403.
  { code: ['400', '403'], marker: /api.?key/i, class: 'invalid_key', confidence: 'likely' },
  // Mostly the base URL lacks its /v1.
  { code: ['404'], class: 'not_found', cause: 'URL_PATH', confidence: 'likely' },
  { code: ['405'], class: 'bad_request', cause: 'NOT_OUR_SERVICE', confidence: 'likely' },
];
