import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { voiceSetting } from '../voice-setting.ts';
import { googleAi } from './google-ai.ts';

/** Google Cloud's speech, with a key or as a service account. Facts: reference/providers.json, object `google-cloud-tts`. */
export const googleCloudTts: ProviderDescriptor = {
  id: 'google-cloud-tts',
  name: 'Google Cloud Text-to-Speech',
  category: 'TTS',
  capabilities: ['speak'],
  inherits: googleAi.id,
  destination: {
    kind: 'fixed',
    origins: ['https://texttospeech.googleapis.com', 'https://oauth2.googleapis.com'],
  },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'Of a project in which the Cloud Text-to-Speech API is on. Leave empty with a service account.',
        'pt-BR': 'De um projeto com a API Cloud Text-to-Speech ativada. Deixe em branco com conta de serviço.',
      },
      example: 'AIza…',
      required: false,
    }),
    {
      key: 'serviceAccountJson',
      secret: true,
      destination: false,
      required: false,
      format: { kind: 'text', maxLength: 10_000 },
      text: {
        label: { en: 'Service account (JSON)', 'pt-BR': 'Conta de serviço (JSON)' },
        help: {
          en: 'The whole key file, instead of an API key. Where both are given, this one counts.',
          'pt-BR': 'O arquivo de chave inteiro, no lugar da chave de API. Com os dois preenchidos, vale este.',
        },
        example: '{"type":"service_account",…}',
      },
    },
    baseUrlField({
      help: {
        en: 'Leave empty for Google itself. Another host receives the key, or a token of the account.',
        'pt-BR': 'Deixe em branco para o próprio Google. Outro host recebe a chave ou um token da conta.',
      },
      example: 'https://texttospeech.googleapis.com/v1',
      path: '/v1',
    }),
  ],
  settings: [
    voiceSetting('pt-BR-Neural2-A', {
      en: 'Its full name. The test also checks that it exists.',
      'pt-BR': 'O nome completo. O teste também confere se ela existe.',
    }),
  ],
  keyPatterns: [
    ...googleAi.keyPatterns,
    // Every Google service takes such a file.
    {
      field: 'serviceAccountJson',
      prefix: '{',
      pattern: '^\\{[\\s\\S]*"type"\\s*:\\s*"service_account"',
      confidence: 'low',
    },
  ],
  envNames: {
    apiKey: ['GOOGLE_TTS_API_KEY', 'GOOGLE_CLOUD_TTS_API_KEY'],
    serviceAccountJson: ['GOOGLE_SERVICE_ACCOUNT_JSON', 'GOOGLE_APPLICATION_CREDENTIALS_JSON'],
  },
  links: {
    website: 'https://console.cloud.google.com',
    docs: 'https://docs.cloud.google.com/text-to-speech/docs/reference/rest/v1/voices/list',
    keys: 'https://console.cloud.google.com/apis/credentials',
    billing: 'https://console.cloud.google.com/billing',
    status: 'https://status.cloud.google.com',
  },
  monogram: 'GT',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'characters',
  access: null,
  text: {
    bestAt: {
      en: 'The widest choice of voices in Brazilian Portuguese, with a monthly amount for free.',
      'pt-BR': 'A maior variedade de vozes em português do Brasil, com uma cota mensal gratuita.',
    },
  },
  unverified: [
    '400 invalid_grant (token endpoint)',
    '401 UNAUTHENTICATED',
    '403 SERVICE_DISABLED',
    '403 BILLING_DISABLED',
    '403 API_KEY_SERVICE_BLOCKED',
    'prices',
  ],
};
