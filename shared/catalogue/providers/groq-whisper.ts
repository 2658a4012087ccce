import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';
import { groq } from './groq.ts';

/** Groq's transcription, with a key of Groq's. Facts: reference/providers.json, object `groq-whisper`. */
export const groqWhisper: ProviderDescriptor = {
  id: 'groq-whisper',
  name: 'Groq Whisper',
  category: 'TRANSCRIPTION',
  capabilities: ['transcribe'],
  inherits: groq.id,
  destination: groq.destination,
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'The same kind of key as Groq’s, here only for transcription.',
        'pt-BR': 'O mesmo tipo de chave da Groq, aqui só para transcrição.',
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
  settings: [modelSetting('whisper-large-v3-turbo')],
  keyPatterns: groq.keyPatterns,
  envNames: { apiKey: ['GROQ_WHISPER_API_KEY'], baseUrl: ['GROQ_WHISPER_BASE_URL'] },
  links: { ...groq.links, docs: 'https://console.groq.com/docs/speech-to-text' },
  monogram: 'GW',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'audioMinutes',
  access: null,
  text: {
    bestAt: {
      en: 'Whisper at very high speed and the lowest price, with at least ten seconds billed.',
      'pt-BR': 'Whisper em altíssima velocidade e pelo menor preço; cobra no mínimo dez segundos.',
    },
  },
  unverified: [...groq.unverified, 'price of whisper-large-v3'],
};
