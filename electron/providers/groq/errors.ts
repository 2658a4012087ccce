import { openAiErrors } from '../../probes/kit/openai-errors.ts';

/** What Groq's errors mean. Source: reference/providers.json, object `groq`; most specific first. */
export const errors = openAiErrors(
  {
    marker: /organization_restricted|Organization has been restricted/i,
    class: 'insufficient_permission',
    cause: 'ACCOUNT_DISABLED',
    proven: true,
  },
  { marker: /expired_api_key/, class: 'expired', confidence: 'likely' },
  { code: ['403'], marker: /country|region|network/i, class: 'region_blocked', confidence: 'likely' },
  // Names the organisation of the key, and may advise to upgrade: the limit passes without that.
  { code: ['429'], marker: /in organization/i, class: 'rate_limited', proven: true },
  { code: ['498'], class: 'provider_down', confidence: 'likely' },
);
