import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What OpenRouter's errors mean. Source: reference/providers.json, object `openrouter`. */
export const errors: readonly ErrorRow[] = [
  // Said of expired keys as well as of deleted ones (OpenRouterTeam/docs issue 5).
  { code: ['401'], marker: /User not found/i, class: 'expired', confidence: 'likely' },
  { code: ['401'], marker: /No auth credentials found/i, class: 'invalid_key', confidence: 'likely' },
  { code: ['402'], marker: /openrouter_key_limit/, class: 'quota_exhausted' },
  { code: ['402'], class: 'billing' },
  { code: ['403'], class: 'insufficient_permission', confidence: 'likely' },
  // Its text may advise to buy credits; the limit passes without them.
  { code: ['429'], class: 'rate_limited', confidence: 'likely' },
  { code: ['408', '502', '503'], class: 'provider_down' },
];
