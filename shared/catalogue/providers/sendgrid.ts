import { apiKeyField } from '../api-key-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';

/** Twilio SendGrid. Facts: reference/providers.json, object `sendgrid`. */
export const sendgrid: ProviderDescriptor = {
  id: 'sendgrid',
  name: 'SendGrid',
  category: 'AUXILIARY',
  capabilities: ['email'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.sendgrid.com', 'https://api.eu.sendgrid.com'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'Starts with SG. and needs at least the permission Mail Send.',
        'pt-BR': 'Começa com SG. e precisa pelo menos da permissão Mail Send.',
      },
      example: 'SG.…',
    }),
    {
      key: 'region',
      secret: false,
      // Both are SendGrid's own, so a saved key may change between them.
      destination: false,
      required: false,
      format: { kind: 'choice', options: ['global', 'eu'] },
      text: {
        label: { en: 'Region', 'pt-BR': 'Região' },
        help: {
          en: 'eu for subusers of the European region. Leave empty for global.',
          'pt-BR': 'eu para subusuários da região europeia. Deixe em branco para global.',
        },
        example: 'global',
      },
    },
  ],
  settings: [],
  keyPatterns: [
    { field: 'apiKey', prefix: 'SG.', pattern: '^SG\\.[\\w-]{20,24}\\.[\\w-]{39,50}$', confidence: 'high' },
  ],
  envNames: { apiKey: ['SENDGRID_API_KEY', 'SENDGRID_KEY'] },
  links: {
    website: 'https://app.sendgrid.com',
    docs: 'https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions/retrieve-a-list-of-scopes-for-which-this-user-has-access',
    keys: 'https://app.sendgrid.com/settings/api_keys',
    billing: 'https://app.sendgrid.com/account/billing',
    status: 'https://status.sendgrid.com',
  },
  monogram: 'SG',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'messages',
  access: null,
  text: {
    bestAt: {
      en: 'Large volumes of e-mail, with statistics and templates.',
      'pt-BR': 'Grandes volumes de e-mail, com estatísticas e modelos.',
    },
  },
  unverified: [
    'GET /v3/user/credits',
    'GET /v3/whitelabel/domains',
    '401 Maximum credits exceeded',
    'rate limit headers',
  ],
};
