import { apiKeyField } from '../api-key-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';

/** OpenAI's models on Azure. Facts: reference/providers.json, object `azure-openai`. */
export const azureOpenai: ProviderDescriptor = {
  id: 'azure-openai',
  name: 'Azure OpenAI',
  category: 'AI',
  capabilities: ['chat', 'embed'],
  inherits: null,
  destination: { kind: 'own' },
  localOk: false,
  lockOut: false,
  fields: [
    {
      key: 'endpoint',
      secret: false,
      destination: true,
      required: true,
      format: { kind: 'url', schemes: ['https'], userInfo: false },
      text: {
        label: { en: 'Endpoint', 'pt-BR': 'Endpoint' },
        help: {
          en: 'The resource’s own address. What follows /openai is left out.',
          'pt-BR': 'O endereço do próprio recurso. O que vem depois de /openai é ignorado.',
        },
        example: 'https://my-resource.openai.azure.com',
      },
    },
    apiKeyField({
      help: {
        en: 'Key 1 or key 2 of the same resource. Keys of another resource are refused.',
        'pt-BR': 'A chave 1 ou 2 do mesmo recurso. Chaves de outro recurso são recusadas.',
      },
      example: '…',
    }),
  ],
  settings: [
    {
      key: 'deployment',
      type: 'text',
      text: {
        label: { en: 'Deployment', 'pt-BR': 'Implantação' },
        help: {
          en: 'Its name on Azure, not the model’s. The test also checks that it exists.',
          'pt-BR': 'O nome dela no Azure, não o do modelo. O teste também confere se ela existe.',
        },
        example: 'gpt-5-4',
      },
    },
  ],
  keyPatterns: [
    { field: 'apiKey', prefix: '', pattern: '^[a-f0-9]{32}$', confidence: 'low' },
    { field: 'apiKey', prefix: '', pattern: '^[A-Za-z0-9]{84}$', confidence: 'low' },
  ],
  envNames: { apiKey: ['AZURE_OPENAI_API_KEY'], endpoint: ['AZURE_OPENAI_ENDPOINT'] },
  links: {
    website: 'https://ai.azure.com',
    docs: 'https://learn.microsoft.com/en-us/rest/api/microsoft-foundry/azureopenai/models',
    keys: 'https://portal.azure.com',
    billing: 'https://portal.azure.com',
    status: 'https://azure.status.microsoft',
  },
  monogram: 'AZ',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'tokens',
  access: null,
  text: {
    bestAt: {
      en: 'OpenAI’s models in a region of your choice, under an Azure contract.',
      'pt-BR': 'Os modelos da OpenAI na região que você escolher, sob contrato do Azure.',
    },
  },
  unverified: [
    'keys of 84 characters',
    'POST of an empty body to a deployment',
    '403 network ACL',
    '404 DeploymentNotFound',
    '404 Resource not found',
  ],
};
