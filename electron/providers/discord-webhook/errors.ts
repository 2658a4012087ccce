import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What the errors of Discord's webhooks mean. Source: reference/providers.json, object `discord-webhook`. */
export const errors: readonly ErrorRow[] = [
  // The address is the key: one that Discord does not know is refused, not missing.
  { code: ['404'], marker: /\b10015\b/, class: 'not_found', cause: 'AUTH_INVALID', confidence: 'likely' },
  { code: ['401'], marker: /\b50027\b/, class: 'invalid_key', confidence: 'likely' },
  // Its guard shuts this network out for a while, whatever the key.
  { code: ['403'], marker: /\b10(?:15|20)\b/, class: 'rate_limited', confidence: 'likely' },
  { code: ['429'], class: 'rate_limited' },
];
