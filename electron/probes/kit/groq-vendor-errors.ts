import { openAiErrors } from './openai-errors.ts';

/** What Groq's own errors mean, whatever its key is for. Source: reference/providers.json; most specific first. */
export const groqVendorErrors = openAiErrors(
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
