import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';

/** Groq. Facts: reference/providers.json, object `groq`. */
export const groq: ProviderDescriptor = {
  id: 'groq',
  name: 'Groq',
  category: 'AI',
  capabilities: ['chat'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.groq.com'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'Starts with gsk_. A key of Grok, which is xAI’s, starts with xai-.',
        'pt-BR': 'Começa com gsk_. Uma chave do Grok, que é da xAI, começa com xai-.',
      },
      example: 'gsk_…',
    }),
    baseUrlField({
      help: {
        en: 'Leave empty for Groq itself. Another host receives the key.',
        'pt-BR': 'Deixe em branco para a própria Groq. Outro host recebe a chave.',
      },
      example: 'https://api.groq.com/openai/v1',
      path: '/v1',
    }),
  ],
  settings: [modelSetting('llama-3.3-70b-versatile')],
  keyPatterns: [{ field: 'apiKey', prefix: 'gsk_', pattern: '^gsk_[A-Za-z0-9]{52}$', confidence: 'high' }],
  envNames: { apiKey: ['GROQ_API_KEY'], baseUrl: ['GROQ_BASE_URL'] },
  links: {
    website: 'https://console.groq.com',
    docs: 'https://console.groq.com/docs/models',
    keys: 'https://console.groq.com/keys',
    billing: 'https://console.groq.com/settings/billing',
    status: 'https://groqstatus.com',
  },
  monogram: 'GQ',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'tokens',
  access: null,
  text: {
    bestAt: {
      en: 'Open models at very high speed, also for transcription.',
      'pt-BR': 'Modelos abertos em altíssima velocidade, também para transcrição.',
    },
  },
  unverified: [
    '401 expired_api_key',
    '403 network/region denied',
    '404 model_not_found',
    '498 capacity (flex tier)',
    'rate_limit_headers',
  ],
};
