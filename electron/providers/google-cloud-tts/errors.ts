import { googleErrors } from '../../probes/kit/google-errors.ts';

/** What Cloud Text-to-Speech's errors mean. Source: reference/providers.json, object `google-cloud-tts`. */
export const errors = googleErrors(
  // Google also says invalid_grant where this machine's clock is wrong.
  { code: ['400'], marker: /reasonable timeframe/i, class: 'bad_request', confidence: 'likely' },
  { code: ['400'], marker: /invalid_grant/, class: 'revoked', confidence: 'likely' },
  { code: ['403'], marker: /BILLING_DISABLED/, class: 'billing', confidence: 'likely' },
);
