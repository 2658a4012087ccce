import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';

/** DeepSeek. Facts: reference/providers.json, object `deepseek`. */
export const deepseek: ProviderDescriptor = {
  id: 'deepseek',
  name: 'DeepSeek',
  category: 'AI',
  capabilities: ['chat'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.deepseek.com'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'Starts with sk- and has thirty-five characters.',
        'pt-BR': 'Começa com sk- e tem trinta e cinco caracteres.',
      },
      example: 'sk-…',
    }),
    baseUrlField({
      help: {
        en: 'Leave empty for DeepSeek itself. Another host receives the key.',
        'pt-BR': 'Deixe em branco para a própria DeepSeek. Outro host recebe a chave.',
      },
      example: 'https://api.deepseek.com',
    }),
  ],
  settings: [modelSetting('deepseek-v4-flash')],
  keyPatterns: [{ field: 'apiKey', prefix: 'sk-', pattern: '^sk-[a-z0-9]{32}$', confidence: 'low' }],
  envNames: { apiKey: ['DEEPSEEK_API_KEY'], baseUrl: ['DEEPSEEK_BASE_URL'] },
  links: {
    website: 'https://platform.deepseek.com',
    docs: 'https://api-docs.deepseek.com/api/get-user-balance',
    keys: 'https://platform.deepseek.com/api_keys',
    billing: 'https://platform.deepseek.com/top_up',
    status: 'https://status.deepseek.com',
  },
  monogram: 'DS',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'tokens',
  access: null,
  text: {
    bestAt: {
      en: 'Chat and reasoning at very low prices, prepaid.',
      'pt-BR': 'Conversa e raciocínio a preços muito baixos, no pré-pago.',
    },
  },
  unverified: [],
};
