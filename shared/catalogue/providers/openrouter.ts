import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';

/** OpenRouter. Facts: reference/providers.json, object `openrouter`. */
export const openrouter: ProviderDescriptor = {
  id: 'openrouter',
  name: 'OpenRouter',
  category: 'AI',
  capabilities: ['chat'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://openrouter.ai'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: { en: 'Starts with sk-or-v1-.', 'pt-BR': 'Começa com sk-or-v1-.' },
      example: 'sk-or-v1-…',
    }),
    baseUrlField({
      help: {
        en: 'Leave empty for OpenRouter itself. Another host receives the key.',
        'pt-BR': 'Deixe em branco para o próprio OpenRouter. Outro host recebe a chave.',
      },
      example: 'https://openrouter.ai/api/v1',
      path: '/api/v1',
    }),
  ],
  settings: [modelSetting('anthropic/claude-sonnet-5', { en: 'Vendor and model.', 'pt-BR': 'Fornecedor e modelo.' })],
  keyPatterns: [{ field: 'apiKey', prefix: 'sk-or-v1-', pattern: '^sk-or-v1-[0-9a-f]{64}$', confidence: 'high' }],
  envNames: { apiKey: ['OPENROUTER_API_KEY'], baseUrl: ['OPENROUTER_BASE_URL'] },
  links: {
    website: 'https://openrouter.ai',
    docs: 'https://openrouter.ai/docs/api/api-reference/api-keys/get-current-key.md',
    keys: 'https://openrouter.ai/keys',
    billing: 'https://openrouter.ai/credits',
    status: 'https://status.openrouter.ai',
  },
  monogram: 'OR',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'tokens',
  access: null,
  text: {
    bestAt: {
      en: 'One key for the models of many vendors, with the bill in every answer.',
      'pt-BR': 'Uma só chave para modelos de vários fornecedores, com o custo em cada resposta.',
    },
  },
  unverified: ['401 "No auth credentials found"'],
};
