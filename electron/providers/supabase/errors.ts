import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What Supabase's errors mean. Source: reference/providers.json, object `supabase`; most specific first. */
export const errors: readonly ErrorRow[] = [
  // Said to whatever looks like a browser; the key is not judged.
  { code: ['401'], marker: /Forbidden use of secret API key in browser/i, class: 'bad_request' },
  { code: ['401'], marker: /Legacy API keys are disabled/i, class: 'revoked', confidence: 'likely' },
  { code: ['401'], marker: /PGRST301|JWT expired|token is expired/i, class: 'expired', confidence: 'likely' },
  { code: ['401'], marker: /Invalid API key/i, class: 'invalid_key' },
  // Reported of new secret keys while the same key works elsewhere.
  { code: ['401'], marker: /^\s*$/, class: 'bad_request', confidence: 'likely' },
  // A secret key went into Authorization, where only tokens belong.
  { code: ['403'], marker: /bad_jwt/, class: 'bad_request' },
  { code: ['403'], marker: /not_admin|insufficient role/i, class: 'insufficient_permission', confidence: 'likely' },
  { code: ['540'], class: 'not_found', confidence: 'likely' },
];
