import { openAiErrors } from './openai-errors.ts';

/** What OpenAI's own errors mean, whatever its key is for. Source: reference/providers.json; most specific first. */
export const openAiVendorErrors = openAiErrors(
  {
    code: ['401', '403'],
    marker: /Missing scopes|insufficient permissions for this operation/i,
    class: 'insufficient_permission',
    proven: true,
  },
  { code: ['401'], marker: /member of an organization/i, class: 'insufficient_permission', proven: true },
  {
    code: ['401', '403'],
    marker: /ip_not_authorized|IP (?:address )?(?:is )?not authorized/i,
    class: 'insufficient_permission',
    cause: 'PERM_IP',
  },
  {
    code: ['401'],
    marker: /(?:mismatched|invalid)[_ ](?:organization|project)/i,
    class: 'bad_request',
    confidence: 'likely',
  },
  { marker: /account_deactivated/, class: 'insufficient_permission', cause: 'ACCOUNT_DISABLED', proven: true },
  { code: ['403'], marker: /unsupported_country_region_territory|territory not supported/i, class: 'region_blocked' },
  { marker: /billing_not_active/, class: 'billing', confidence: 'likely' },
  { marker: /rate_limit_exceeded|slow_down/, class: 'rate_limited', proven: true },
  { marker: /server_is_overloaded/, class: 'provider_down' },
);
