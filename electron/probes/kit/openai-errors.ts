import type { ErrorRow } from './error-table.ts';

/**
 * The error table of a vendor that speaks OpenAI's protocol: its own rows, then the error words OpenAI coined.
 *
 * Rows of its own that stand on a status alone would hide those words: what a status means by itself is known anyway.
 */
export const openAiErrors = (...own: readonly ErrorRow[]): readonly ErrorRow[] => [
  ...own,
  { marker: /invalid_api_key|Incorrect API key provided/, class: 'invalid_key' },
  { marker: /insufficient_quota|credit_balance_exhausted/, class: 'quota_exhausted' },
  { marker: /rate_limit_exceeded/, class: 'rate_limited' },
  { marker: /model_not_found/, class: 'insufficient_permission', cause: 'PERM_MODEL', proven: true },
];
