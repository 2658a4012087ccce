import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What Storage answers. It often says 400 and means what its body says. Source: reference/providers.json. */
export const errors: readonly ErrorRow[] = [
  // Said to whatever looks like a browser; the key is not judged.
  { marker: /Forbidden use of secret API key in browser/i, class: 'bad_request' },
  {
    code: ['400', '401', '403'],
    marker: /jwt expired|"exp" claim timestamp check failed/i,
    class: 'expired',
    confidence: 'likely',
  },
  {
    code: ['400', '401', '403'],
    marker:
      /Invalid Compact JWS|Invalid API key|\bjwt (?:malformed|must)|invalid signature|signature verification failed/i,
    class: 'invalid_key',
    confidence: 'likely',
  },
  { code: ['400', '404'], marker: /Bucket not found/i, class: 'not_found', confidence: 'likely' },
  {
    code: ['400', '403'],
    marker: /row-level security|"statusCode":\s*"403"/i,
    class: 'insufficient_permission',
    proven: true,
    confidence: 'likely',
  },
  { code: ['400', '429'], marker: /"statusCode":\s*"429"/, class: 'rate_limited', confidence: 'likely' },
];
