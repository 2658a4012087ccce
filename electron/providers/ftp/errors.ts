import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What FTP's replies mean; `code` is the reply's. Source: reference/providers.json, object `ftp`. */
export const errors: readonly ErrorRow[] = [
  { code: ['530', '550', '421'], marker: /\b(?:tls|ssl|encrypt)/i, class: 'tls', confidence: 'likely' },
  { code: ['530'], class: 'invalid_key' },
  { code: ['421'], class: 'rate_limited', confidence: 'likely' },
  { code: ['522', '534'], class: 'tls', confidence: 'likely' },
  { code: ['550'], marker: /denied|permission|not allowed/i, class: 'insufficient_permission', confidence: 'likely' },
  { code: ['550'], class: 'not_found', confidence: 'likely' },
  { code: ['425', '426'], class: 'network', confidence: 'likely' },
];
