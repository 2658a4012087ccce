import { apiKeyField } from '../api-key-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';

/** Resend. Facts: reference/providers.json, object `resend`. */
export const resend: ProviderDescriptor = {
  id: 'resend',
  name: 'Resend',
  category: 'AUXILIARY',
  capabilities: ['email'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://api.resend.com'] },
  localOk: false,
  lockOut: false,
  fields: [
    apiKeyField({
      help: {
        en: 'Starts with re_. A key with sending access alone works; its domains cannot be shown.',
        'pt-BR': 'Começa com re_. Chave só com acesso de envio funciona; os domínios dela não podem ser mostrados.',
      },
      example: 're_…',
    }),
  ],
  settings: [],
  keyPatterns: [{ field: 'apiKey', prefix: 're_', pattern: '^re_[A-Za-z0-9_]{16,}$', confidence: 'low' }],
  envNames: { apiKey: ['RESEND_API_KEY', 'RESEND_KEY'] },
  links: {
    website: 'https://resend.com',
    docs: 'https://resend.com/docs/api-reference/errors',
    keys: 'https://resend.com/api-keys',
    billing: 'https://resend.com/settings/billing',
    status: 'https://resend-status.com',
  },
  monogram: 'RE',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'messages',
  access: null,
  text: {
    bestAt: {
      en: 'E-mail of applications, with a simple API and quick set-up of domains.',
      'pt-BR': 'E-mail de aplicações, com API simples e configuração rápida de domínios.',
    },
  },
  unverified: ['rate limit headers'],
};
