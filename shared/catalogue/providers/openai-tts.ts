import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';
import { openAiScopeSettings } from '../openai-scope-settings.ts';
import { voiceSetting } from '../voice-setting.ts';
import { openai } from './openai.ts';

/** OpenAI's speech, with a key of OpenAI's. Facts: reference/providers.json, object `openai-tts`. */
export const openaiTts: ProviderDescriptor = {
  id: 'openai-tts',
  name: 'OpenAI TTS',
  category: 'TTS',
  capabilities: ['speak'],
  inherits: openai.id,
  destination: openai.destination,
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'The same kind of key as OpenAI’s, here only for speech.',
        'pt-BR': 'O mesmo tipo de chave da OpenAI, aqui só para voz.',
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
    modelSetting('gpt-4o-mini-tts'),
    voiceSetting('alloy', { en: 'Asked of each call by default.', 'pt-BR': 'Pedida por padrão em cada chamada.' }),
  ],
  keyPatterns: openai.keyPatterns,
  envNames: { apiKey: ['OPENAI_TTS_API_KEY'], baseUrl: ['OPENAI_TTS_BASE_URL'] },
  links: { ...openai.links, docs: 'https://platform.openai.com/docs/guides/text-to-speech' },
  monogram: 'OT',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'characters',
  access: null,
  text: {
    bestAt: {
      en: 'Natural voices whose tone can be described in words, at a low price.',
      'pt-BR': 'Vozes naturais cujo tom se descreve em palavras, a preço baixo.',
    },
  },
  unverified: openai.unverified,
};
