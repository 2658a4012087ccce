import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';

/** xAI, the maker of Grok. Facts: reference/providers.json, object `xai`. */
export const xai: ProviderDescriptor = {
  id: 'xai',
  name: 'xAI',
  category: 'AI',
  capabilities: ['chat'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.x.ai'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'Starts with xai-. A key of Groq, another vendor, starts with gsk_.',
        'pt-BR': 'Começa com xai-. Uma chave da Groq, outro fornecedor, começa com gsk_.',
      },
      example: 'xai-…',
    }),
    baseUrlField({
      help: {
        en: 'Leave empty for xAI itself. Another host receives the key.',
        'pt-BR': 'Deixe em branco para a própria xAI. Outro host recebe a chave.',
      },
      example: 'https://api.x.ai/v1',
      path: '/v1',
    }),
  ],
  settings: [modelSetting('grok-4.3')],
  keyPatterns: [{ field: 'apiKey', prefix: 'xai-', pattern: '^xai-[0-9A-Za-z_]{80}$', confidence: 'high' }],
  envNames: { apiKey: ['XAI_API_KEY'], baseUrl: ['XAI_BASE_URL'] },
  links: {
    website: 'https://console.x.ai',
    docs: 'https://docs.x.ai/docs/api-reference#get-api-key-info',
    keys: 'https://console.x.ai',
    billing: 'https://console.x.ai',
    status: 'https://status.x.ai',
  },
  monogram: 'XA',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'tokens',
  access: null,
  text: {
    bestAt: {
      en: 'The Grok models, with long context and keys that can be limited to models.',
      'pt-BR': 'Os modelos Grok, com contexto longo e chaves que podem ser limitadas a modelos.',
    },
  },
  unverified: ['403'],
};
