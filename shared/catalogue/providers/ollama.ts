import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';

/** Ollama, on a machine of one’s own. Facts: reference/providers.json, object `ollama`. */
export const ollama: ProviderDescriptor = {
  id: 'ollama',
  name: 'Ollama',
  category: 'AI',
  capabilities: ['chat', 'embed'],
  inherits: null,
  destination: { kind: 'own' },
  localOk: true,
  lockOut: false,
  fields: [
    baseUrlField({
      help: {
        en: '127.0.0.1 rather than localhost: only a literal address surely stays on this machine.',
        'pt-BR': '127.0.0.1 em vez de localhost: só o endereço por extenso fica com certeza nesta máquina.',
      },
      example: 'http://127.0.0.1:11434',
      required: true,
    }),
    apiKeyField({
      help: {
        en: 'Only where a proxy in front of it, or ollama.com, asks for one.',
        'pt-BR': 'Só quando um proxy na frente dele, ou o ollama.com, exige uma.',
      },
      example: '…',
      required: false,
    }),
  ],
  settings: [
    modelSetting('llama3.2:latest', {
      en: 'The test also checks that it is installed.',
      'pt-BR': 'O teste também confere se ele está instalado.',
    }),
  ],
  keyPatterns: [],
  envNames: { baseUrl: ['OLLAMA_BASE_URL', 'OLLAMA_API_BASE'], apiKey: ['OLLAMA_API_KEY'] },
  links: {
    website: 'https://ollama.com',
    docs: 'https://github.com/ollama/ollama/blob/main/docs/api.md',
    keys: null,
    billing: null,
    status: null,
  },
  monogram: 'OL',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'none',
  access: null,
  text: {
    bestAt: {
      en: 'Open models on your own machine, without a bill and without data leaving it.',
      'pt-BR': 'Modelos abertos na própria máquina, sem conta a pagar e sem dados saindo dela.',
    },
  },
  unverified: ['403 origin not allowed'],
};
