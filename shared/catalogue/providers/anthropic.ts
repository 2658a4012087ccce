import { baseUrlField } from '../base-url-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';

/** Anthropic. Facts: reference/providers.json, object `anthropic`. */
export const anthropic: ProviderDescriptor = {
  id: 'anthropic',
  name: 'Anthropic',
  category: 'AI',
  capabilities: ['chat'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.anthropic.com'] },
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
          en: 'Starts with sk-ant-api03-. Admin keys (sk-ant-admin01-) call no model.',
          'pt-BR': 'Começa com sk-ant-api03-. Chaves de administração (sk-ant-admin01-) não chamam modelos.',
        },
        example: 'sk-ant-api03-…',
      },
    },
    baseUrlField({
      help: {
        en: 'Without /v1. Leave empty for Anthropic itself. Another host receives the key.',
        'pt-BR': 'Sem /v1. Deixe em branco para a própria Anthropic. Outro host recebe a chave.',
      },
      example: 'https://api.anthropic.com',
    }),
  ],
  settings: [
    {
      key: 'model',
      type: 'text',
      text: {
        label: { en: 'Default model', 'pt-BR': 'Modelo padrão' },
        help: {
          en: 'The test also checks that the key may use it.',
          'pt-BR': 'O teste também confere se a chave pode usá-lo.',
        },
        example: 'claude-sonnet-5',
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
    {
      field: 'apiKey',
      prefix: 'sk-ant-api03-',
      pattern: '^sk-ant-api03-[A-Za-z0-9_-]{93}AA$',
      confidence: 'high',
    },
    {
      field: 'apiKey',
      prefix: 'sk-ant-admin01-',
      pattern: '^sk-ant-admin01-[A-Za-z0-9_-]{93}AA$',
      confidence: 'high',
    },
    { field: 'apiKey', prefix: 'sk-ant-', pattern: '^sk-ant-[A-Za-z0-9_-]{20,}$', confidence: 'low' },
  ],
  envNames: { apiKey: ['ANTHROPIC_API_KEY', 'CLAUDE_API_KEY'], baseUrl: ['ANTHROPIC_BASE_URL'] },
  links: {
    website: 'https://console.anthropic.com',
    docs: 'https://platform.claude.com/docs/en/api/models-list',
    keys: 'https://console.anthropic.com/settings/keys',
    billing: 'https://console.anthropic.com/settings/billing',
    status: 'https://status.anthropic.com',
  },
  monogram: 'AN',
  probe: { version: 2, cost: 'free', thorough: null },
  pricingUnit: 'tokens',
  access: null,
  text: {
    bestAt: {
      en: 'Careful writing, code and long documents, with agents that use tools.',
      'pt-BR': 'Texto cuidadoso, código e documentos longos, com agentes que usam ferramentas.',
    },
  },
  unverified: [
    'rate_limit_headers',
    'header anthropic-organization-id',
    '403 "Request not allowed"',
    'credit block on count_tokens (anthropics/claude-code issue 91322)',
  ],
};
