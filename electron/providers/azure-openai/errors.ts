import { openAiErrors } from '../../probes/kit/openai-errors.ts';

/** What Azure's errors mean. Source: reference/providers.json, object `azure-openai`; most specific first. */
export const errors = openAiErrors(
  // Said of a wrong key, and of a good one of another resource or region.
  { code: ['401'], marker: /invalid subscription key or wrong API endpoint/i, class: 'invalid_key' },
  {
    code: ['403'],
    marker: /Public access is disabled|Virtual Network|Firewall/i,
    class: 'insufficient_permission',
    cause: 'PERM_IP',
    confidence: 'likely',
  },
  { code: ['404'], marker: /DeploymentNotFound/, class: 'not_found', confidence: 'likely' },
  { code: ['404'], marker: /Resource not found/i, class: 'not_found', cause: 'URL_PATH', confidence: 'likely' },
);
