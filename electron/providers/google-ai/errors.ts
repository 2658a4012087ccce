import { googleErrors } from '../../probes/kit/google-errors.ts';

/** What the Gemini API's errors mean. Source: reference/providers.json, object `google-ai`; most specific first. */
export const errors = googleErrors(
  { code: ['400'], marker: /User location is not supported/i, class: 'region_blocked', confidence: 'likely' },
  { code: ['402'], class: 'billing' },
  {
    code: ['404'],
    marker: /models\/\S+ is not found/,
    class: 'insufficient_permission',
    cause: 'PERM_MODEL',
    proven: true,
  },
);
