import type { ErrorRow } from '../../probes/kit/error-table.ts';

/**
 * What ElevenLabs' errors mean. Source: reference/providers.json, object `elevenlabs`; most specific first.
 *
 * A 401 has four meanings, three of them of a key that was accepted: only the body tells.
 */
export const errors: readonly ErrorRow[] = [
  // The free plan is off for an account or address that looks like one of many; a new key changes nothing.
  {
    marker: /detected_unusual_activity/,
    class: 'insufficient_permission',
    cause: 'ACCOUNT_DISABLED',
    proven: true,
    confidence: 'likely',
  },
  { marker: /missing_permissions/, class: 'insufficient_permission', proven: true },
  { marker: /quota_exceeded/, class: 'quota_exhausted' },
  { code: ['402'], marker: /payment_required/, class: 'billing', confidence: 'likely' },
  {
    marker: /too_many_concurrent_requests|system_busy/,
    class: 'rate_limited',
    proven: true,
    confidence: 'likely',
  },
  { code: ['401'], marker: /invalid_api_key/, class: 'invalid_key' },
  { code: ['400', '404'], marker: /voice_not_found|voice_does_not_exist/, class: 'not_found', proven: true },
  { code: ['400'], marker: /max_character_limit_exceeded/, class: 'bad_request', proven: true },
];
