import type { ErrorRow } from '../../probes/kit/error-table.ts';

/**
 * What a receiver's answer to a message means. Source: reference/providers.json, object `webhook`.
 *
 * Nobody's words are known here, so little is more than likely.
 */
export const errors: readonly ErrorRow[] = [
  { code: ['401'], class: 'invalid_key', confidence: 'likely' },
  {
    code: ['403'],
    marker: /\bIP\b|allow.?list|white.?list/i,
    class: 'insufficient_permission',
    cause: 'PERM_IP',
    confidence: 'likely',
  },
  // It wants a login or another signature.
  { code: ['403'], class: 'invalid_key', confidence: 'likely' },
  // No key was refused: it is the address itself that is gone.
  { code: ['410'], class: 'not_found', proven: true },
  { code: ['404'], class: 'not_found', proven: true, confidence: 'likely' },
];
