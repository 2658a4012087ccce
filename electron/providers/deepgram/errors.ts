import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What Deepgram's errors mean. Source: reference/providers.json, object `deepgram`. */
export const errors: readonly ErrorRow[] = [
  { marker: /INVALID_AUTH/, class: 'invalid_key' },
  {
    marker: /access to the requested model/i,
    class: 'insufficient_permission',
    cause: 'PERM_MODEL',
    proven: true,
  },
  // A key that may only transcribe: good for its job, not for our question.
  { marker: /INSUFFICIENT_PERMISSIONS/, class: 'insufficient_permission', proven: true },
  { marker: /ASR_PAYMENT_REQUIRED/, class: 'billing', confidence: 'likely' },
];
