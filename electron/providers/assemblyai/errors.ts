import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What AssemblyAI's errors mean. Source: reference/providers.json, object `assemblyai`. */
export const errors: readonly ErrorRow[] = [
  { code: ['401'], marker: /Authentication error|API token missing|not authorized/i, class: 'invalid_key' },
  // An account in debt hears a 400, and one that never paid a 402 where only those who did are served.
  { code: ['400', '402'], marker: /balance is negative|insufficient funds/i, class: 'quota_exhausted' },
  { code: ['402'], marker: /not upgraded|paid-only/i, class: 'billing' },
  { code: ['429'], marker: /too many requests|rate limit/i, class: 'rate_limited' },
];
