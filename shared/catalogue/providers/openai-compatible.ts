import { apiKeyField } from '../api-key-field.ts';
import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { modelSetting } from '../model-setting.ts';

/** Any API that speaks OpenAI’s protocol: LM Studio, vLLM, llama.cpp, LiteLLM, Together and many more. Facts: reference/providers.json, object `openai-compatible`. */
export const openaiCompatible: ProviderDescriptor = {
  id: 'openai-compatible',
  name: 'OpenAI-compatible',
  category: 'AI',
  capabilities: ['chat', 'embed'],
  inherits: null,
  destination: { kind: 'own' },
  localOk: true,
  lockOut: false,
  fields: [
    baseUrlField({
      help: {
        en: 'Usually ends in /v1. This host receives the key.',
        'pt-BR': 'Costuma terminar em /v1. Este host recebe a chave.',
      },
      example: 'https://llm.example.com/v1',
      path: '/v1',
      required: true,
    }),
    apiKeyField({
      help: {
        en: 'Leave empty for a server that asks for none.',
        'pt-BR': 'Deixe em branco para um servidor que não pede nenhuma.',
      },
      example: '…',
      required: false,
    }),
  ],
  settings: [modelSetting('llama-3.3-70b')],
  keyPatterns: [],
  envNames: {},
  links: {
    website: 'https://platform.openai.com/docs/api-reference',
    docs: 'https://platform.openai.com/docs/api-reference/models/list',
    keys: null,
    billing: null,
    status: null,
  },
  monogram: 'AI',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'tokens',
  access: null,
  text: {
    bestAt: {
      en: 'Any server that speaks OpenAI’s protocol, your own or that of a vendor not listed here.',
      'pt-BR': 'Qualquer servidor que fale o protocolo da OpenAI, seu ou de um fornecedor que não está nesta lista.',
    },
  },
  unverified: [],
};
