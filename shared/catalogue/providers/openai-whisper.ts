import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';
import { openAiScopeSettings } from '../openai-scope-settings.ts';
import { openai } from './openai.ts';

/** OpenAI's transcription, with a key of OpenAI's. Facts: reference/providers.json, object `openai-whisper`. */
export const openaiWhisper: ProviderDescriptor = {
  id: 'openai-whisper',
  name: 'OpenAI Whisper',
  category: 'TRANSCRIPTION',
  capabilities: ['transcribe'],
  inherits: openai.id,
  destination: openai.destination,
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'The same kind of key as OpenAI’s, here only for transcription.',
        'pt-BR': 'O mesmo tipo de chave da OpenAI, aqui só para transcrição.',
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
  settings: [...openAiScopeSettings, modelSetting('whisper-1')],
  keyPatterns: openai.keyPatterns,
  envNames: { apiKey: ['OPENAI_WHISPER_API_KEY', 'WHISPER_API_KEY'], baseUrl: ['WHISPER_BASE_URL'] },
  links: { ...openai.links, docs: 'https://platform.openai.com/docs/guides/speech-to-text' },
  monogram: 'OW',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'audioMinutes',
  access: null,
  text: {
    bestAt: {
      en: 'Transcribes recordings in many languages, Brazilian Portuguese included, by the minute.',
      'pt-BR': 'Transcreve gravações em muitos idiomas, inclusive português do Brasil, cobrando por minuto.',
    },
  },
  unverified: openai.unverified,
};
