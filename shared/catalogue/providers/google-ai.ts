import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';

/** Google AI (Gemini API). Facts: reference/providers.json, object `google-ai`. */
export const googleAi: ProviderDescriptor = {
  id: 'google-ai',
  name: 'Google AI (Gemini)',
  category: 'AI',
  capabilities: ['chat', 'embed'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://generativelanguage.googleapis.com'] },
  localOk: false,
  lockOut: false,
  fields: [
    {
      key: 'apiKey',
      secret: true,
      destination: false,
      required: true,
      format: { kind: 'token', maxLength: 400 },
      text: {
        label: { en: 'API key', 'pt-BR': 'Chave de API' },
        help: {
          en: 'New keys of AI Studio start with AQ.; Google is retiring those that start with AIza.',
          'pt-BR': 'Chaves novas do AI Studio começam com AQ.; o Google está desativando as que começam com AIza.',
        },
        example: 'AQ.…',
      },
    },
    baseUrlField({
      help: {
        en: 'Leave empty for Google itself. Another host receives the key.',
        'pt-BR': 'Deixe em branco para o próprio Google. Outro host recebe a chave.',
      },
      example: 'https://generativelanguage.googleapis.com/v1beta',
      path: '/v1beta',
    }),
  ],
  settings: [
    {
      key: 'model',
      type: 'text',
      text: {
        label: { en: 'Default model', 'pt-BR': 'Modelo padrão' },
        help: {
          en: 'With or without models/ before it. The test also checks that the key may use it.',
          'pt-BR': 'Com ou sem models/ na frente. O teste também confere se a chave pode usá-lo.',
        },
        example: 'gemini-3.5-flash',
      },
    },
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
    { field: 'apiKey', prefix: 'AQ.', pattern: '^AQ\\.[0-9A-Za-z_-]{20,}$', confidence: 'low' },
    // Every Google service has keys of this shape.
    { field: 'apiKey', prefix: 'AIza', pattern: '^AIza[0-9A-Za-z_-]{35}$', confidence: 'low' },
  ],
  envNames: {
    apiKey: ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'],
    baseUrl: ['GOOGLE_GEMINI_BASE_URL'],
  },
  links: {
    website: 'https://aistudio.google.com',
    docs: 'https://ai.google.dev/gemini-api/docs/api-key',
    keys: 'https://aistudio.google.com/apikey',
    billing: 'https://console.cloud.google.com/billing',
    status: 'https://aistudio.google.com/status',
  },
  monogram: 'GO',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'tokens',
  access: null,
  text: {
    bestAt: {
      en: 'Very long contexts, images, audio and video in the question, at a low price.',
      'pt-BR': 'Contextos muito longos, com imagem, áudio e vídeo na pergunta, a preço baixo.',
    },
  },
  unverified: [
    'second_probe countTokens',
    'length of AQ. keys',
    '400 "User location is not supported for the API use"',
    '403 SERVICE_DISABLED',
    '403 API_KEY_SERVICE_BLOCKED | API_KEY_HTTP_REFERRER_BLOCKED | API_KEY_IP_ADDRESS_BLOCKED',
    '403 suspended',
  ],
};
