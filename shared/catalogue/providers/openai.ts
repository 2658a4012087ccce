import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';
import { openAiScopeSettings } from '../openai-scope-settings.ts';

/** OpenAI. Facts: reference/providers.json, object `openai`. */
export const openai: ProviderDescriptor = {
  id: 'openai',
  name: 'OpenAI',
  category: 'AI',
  capabilities: ['chat', 'embed'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.openai.com'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'Project keys start with sk-proj-, service accounts with sk-svcacct-.',
        'pt-BR': 'Chaves de projeto começam com sk-proj-; contas de serviço, com sk-svcacct-.',
      },
      example: 'sk-proj-…',
    }),
    baseUrlField({
      help: {
        en: 'Leave empty for OpenAI itself. Another host receives the key.',
        'pt-BR': 'Deixe em branco para a própria OpenAI. Outro host recebe a chave.',
      },
      example: 'https://api.openai.com/v1',
      path: '/v1',
    }),
  ],
  settings: [
    ...openAiScopeSettings,
    modelSetting('gpt-5.4-mini'),
    {
      key: 'maxTokens',
      type: 'number',
      text: {
        label: { en: 'Maximum output tokens', 'pt-BR': 'Máximo de tokens de saída' },
        help: { en: 'Asked of each call by default.', 'pt-BR': 'Pedido por padrão em cada chamada.' },
        example: '4096',
      },
    },
  ],
  keyPatterns: [
    {
      field: 'apiKey',
      prefix: 'sk-proj-',
      pattern: '^sk-proj-[A-Za-z0-9_-]+T3BlbkFJ[A-Za-z0-9_-]+$',
      confidence: 'high',
    },
    {
      field: 'apiKey',
      prefix: 'sk-svcacct-',
      pattern: '^sk-svcacct-[A-Za-z0-9_-]+T3BlbkFJ[A-Za-z0-9_-]+$',
      confidence: 'high',
    },
    {
      field: 'apiKey',
      prefix: 'sk-service-',
      pattern: '^sk-service-[A-Za-z0-9_-]+T3BlbkFJ[A-Za-z0-9_-]+$',
      confidence: 'high',
    },
    {
      field: 'apiKey',
      prefix: 'sk-admin-',
      pattern: '^sk-admin-[A-Za-z0-9_-]+T3BlbkFJ[A-Za-z0-9_-]+$',
      confidence: 'high',
    },
    { field: 'apiKey', prefix: 'sk-', pattern: '^sk-[A-Za-z0-9]+T3BlbkFJ[A-Za-z0-9_-]+$', confidence: 'high' },
    { field: 'apiKey', prefix: 'sk-proj-', pattern: '^sk-proj-[A-Za-z0-9_-]{20,}$', confidence: 'low' },
  ],
  envNames: { apiKey: ['OPENAI_API_KEY'], baseUrl: ['OPENAI_BASE_URL', 'OPENAI_API_BASE'] },
  links: {
    website: 'https://platform.openai.com',
    docs: 'https://platform.openai.com/docs/api-reference/models/list',
    keys: 'https://platform.openai.com/api-keys',
    billing: 'https://platform.openai.com/settings/organization/billing',
    status: 'https://status.openai.com',
  },
  monogram: 'OA',
  probe: { version: 2, cost: 'free', thorough: null },
  pricingUnit: 'tokens',
  access: null,
  text: {
    bestAt: {
      en: 'General-purpose models for chat and embeddings, with the widest tool support.',
      'pt-BR': 'Modelos de uso geral para conversa e embeddings, com o suporte mais amplo a ferramentas.',
    },
  },
  unverified: ['rate_limit_headers', '401 mismatched organization / project header', '404 model_not_found'],
};
