import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';

/** Vercel AI Gateway. Facts: reference/providers.json, object `vercel-ai-gateway`. */
export const vercelAiGateway: ProviderDescriptor = {
  id: 'vercel-ai-gateway',
  name: 'Vercel AI Gateway',
  category: 'AI',
  capabilities: ['chat'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://ai-gateway.vercel.sh'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'Starts with vck_. Vercel’s access tokens are something else.',
        'pt-BR': 'Começa com vck_. Os tokens de acesso da Vercel são outra coisa.',
      },
      example: 'vck_…',
    }),
    baseUrlField({
      help: {
        en: 'Leave empty for Vercel itself. Another host receives the key.',
        'pt-BR': 'Deixe em branco para a própria Vercel. Outro host recebe a chave.',
      },
      example: 'https://ai-gateway.vercel.sh/v1',
      path: '/v1',
    }),
  ],
  settings: [modelSetting('anthropic/claude-sonnet-5', { en: 'Vendor and model.', 'pt-BR': 'Fornecedor e modelo.' })],
  keyPatterns: [{ field: 'apiKey', prefix: 'vck_', pattern: '^vck_[A-Za-z0-9]+$', confidence: 'low' }],
  envNames: { apiKey: ['AI_GATEWAY_API_KEY'], baseUrl: ['AI_GATEWAY_BASE_URL'] },
  links: {
    website: 'https://vercel.com/ai-gateway',
    docs: 'https://vercel.com/docs/ai-gateway/sdks-and-apis/rest-api',
    keys: 'https://vercel.com/d?to=%2F%5Bteam%5D%2F%7E%2Fai-gateway%2Fapi-keys',
    billing: 'https://vercel.com/d?to=%2F%5Bteam%5D%2F%7E%2Fai-gateway%2Fbudgets',
    status: 'https://www.vercel-status.com',
  },
  monogram: 'VG',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'tokens',
  access: null,
  text: {
    bestAt: {
      en: 'One key for the models of many vendors, on the bill of a Vercel team.',
      'pt-BR': 'Uma só chave para modelos de vários fornecedores, na conta de um time da Vercel.',
    },
  },
  unverified: ['402 insufficient funds', '424 failed_dependency', 'GET /models answers without a key'],
};
