import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';

/** Mistral AI. Facts: reference/providers.json, object `mistral`. */
export const mistral: ProviderDescriptor = {
  id: 'mistral',
  name: 'Mistral AI',
  category: 'AI',
  capabilities: ['chat', 'embed'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.mistral.ai'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'Thirty-two letters and digits, without a prefix. A new key may need a minute.',
        'pt-BR': 'Trinta e duas letras e números, sem prefixo. Uma chave nova pode demorar um minuto.',
      },
      example: '…',
    }),
    baseUrlField({
      help: {
        en: 'Leave empty for Mistral itself. Another host receives the key.',
        'pt-BR': 'Deixe em branco para a própria Mistral. Outro host recebe a chave.',
      },
      example: 'https://api.mistral.ai/v1',
      path: '/v1',
    }),
  ],
  settings: [modelSetting('mistral-large-2512')],
  keyPatterns: [{ field: 'apiKey', prefix: '', pattern: '^[A-Za-z0-9]{32}$', confidence: 'low' }],
  envNames: { apiKey: ['MISTRAL_API_KEY'], baseUrl: ['MISTRAL_BASE_URL'] },
  links: {
    website: 'https://console.mistral.ai',
    docs: 'https://docs.mistral.ai/api',
    keys: 'https://console.mistral.ai/api-keys',
    billing: 'https://admin.mistral.ai/organization/billing',
    status: 'https://status.mistral.ai',
  },
  monogram: 'MI',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'tokens',
  access: null,
  text: {
    bestAt: {
      en: 'European models for chat, code and embeddings at moderate prices.',
      'pt-BR': 'Modelos europeus para conversa, código e embeddings a preços moderados.',
    },
  },
  unverified: ['401 body', 'rate_limit_headers'],
};
