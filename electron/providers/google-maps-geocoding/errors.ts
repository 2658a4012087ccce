import type { ErrorRow } from '../../probes/kit/error-table.ts';

/**
 * What Google Maps' errors mean; `code` is the status word in the body, for HTTP says 200 to everything. Source:
 * reference/providers.json, object `google-maps-geocoding`.
 */
export const errors: readonly ErrorRow[] = [
  { code: ['REQUEST_DENIED'], marker: /API key is expired/i, class: 'expired', confidence: 'likely' },
  { code: ['REQUEST_DENIED'], marker: /API key is invalid/i, class: 'invalid_key' },
  // A key for websites: good there, and never here.
  { code: ['REQUEST_DENIED'], marker: /referer restrictions/i, class: 'insufficient_permission', proven: true },
  {
    code: ['REQUEST_DENIED'],
    marker: /IP(?:,| address)[^.]*not authorized/i,
    class: 'insufficient_permission',
    cause: 'PERM_IP',
    proven: true,
    confidence: 'likely',
  },
  {
    code: ['REQUEST_DENIED'],
    marker: /not authorized|not activated|not enabled|has not been used/i,
    class: 'insufficient_permission',
    proven: true,
    confidence: 'likely',
  },
  { code: ['REQUEST_DENIED'], marker: /enable Billing/i, class: 'billing', confidence: 'likely' },
  { code: ['OVER_DAILY_LIMIT'], class: 'billing', confidence: 'likely' },
  { code: ['OVER_QUERY_LIMIT'], class: 'rate_limited', confidence: 'likely' },
  { code: ['UNKNOWN_ERROR'], class: 'provider_down', confidence: 'likely' },
];
