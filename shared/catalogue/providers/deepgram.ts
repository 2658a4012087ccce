import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';

/** Deepgram. Facts: reference/providers.json, object `deepgram`. */
export const deepgram: ProviderDescriptor = {
  id: 'deepgram',
  name: 'Deepgram',
  category: 'TRANSCRIPTION',
  capabilities: ['transcribe', 'speak'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.deepgram.com'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'Forty letters and digits, without a prefix. The role Member may also see the project.',
        'pt-BR': 'Quarenta letras e números, sem prefixo. O papel Member também pode ver o projeto.',
      },
      example: '…',
    }),
    baseUrlField({
      help: {
        en: 'Leave empty for Deepgram itself. Another host receives the key.',
        'pt-BR': 'Deixe em branco para a própria Deepgram. Outro host recebe a chave.',
      },
      example: 'https://api.deepgram.com',
    }),
  ],
  settings: [],
  keyPatterns: [{ field: 'apiKey', prefix: '', pattern: '^[0-9a-z]{40}$', confidence: 'low' }],
  envNames: { apiKey: ['DEEPGRAM_API_KEY'] },
  links: {
    website: 'https://console.deepgram.com',
    docs: 'https://developers.deepgram.com/docs/errors',
    keys: 'https://console.deepgram.com',
    billing: 'https://console.deepgram.com',
    status: 'https://status.deepgram.com',
  },
  monogram: 'DG',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'audioMinutes',
  access: null,
  text: {
    bestAt: {
      en: 'Fast transcription, live or of files, with prepaid credit.',
      'pt-BR': 'Transcrição rápida, ao vivo ou de arquivos, com crédito pré-pago.',
    },
  },
  unverified: ['402 ASR_PAYMENT_REQUIRED', 'prices'],
};
