import type { ProviderDescriptor } from '../descriptor.ts';
import { hookUrlField } from '../hook-url-field.ts';

/** Any receiver of JSON messages at an address of one's own. Facts: reference/providers.json, object `webhook`. */
export const webhook: ProviderDescriptor = {
  id: 'webhook',
  name: 'Webhook',
  category: 'AUXILIARY',
  capabilities: ['message'],
  inherits: null,
  destination: { kind: 'own' },
  localOk: true,
  lockOut: false,
  fields: [
    hookUrlField({
      help: {
        en: 'Messages are posted here as JSON. The whole URL is a secret. Plain http:// only within your own network.',
        'pt-BR':
          'As mensagens são enviadas para cá em JSON. A URL inteira é secreta. http:// só dentro da sua própria rede.',
      },
      example: 'https://hooks.example.com/…',
      format: { schemes: ['https', 'http'] },
    }),
    {
      key: 'secret',
      secret: true,
      destination: false,
      required: false,
      format: { kind: 'text', maxLength: 500 },
      text: {
        label: { en: 'Signing secret', 'pt-BR': 'Segredo de assinatura' },
        help: {
          en: 'Signs each message: x-chaveiro-signature holds sha256= and the HMAC-SHA256 of the body.',
          'pt-BR': 'Assina cada mensagem: x-chaveiro-signature traz sha256= e o HMAC-SHA256 do corpo.',
        },
        example: '…',
      },
    },
  ],
  settings: [],
  keyPatterns: [],
  envNames: { url: ['WEBHOOK_URL'], secret: ['WEBHOOK_SECRET', 'WEBHOOK_SIGNING_SECRET'] },
  links: {
    website: 'https://www.rfc-editor.org/rfc/rfc9110',
    docs: 'https://www.rfc-editor.org/rfc/rfc2104',
    keys: null,
    billing: null,
    status: null,
  },
  monogram: 'WH',
  probe: {
    version: 1,
    cost: 'free',
    thorough: {
      en: 'Posts one message, “Chaveiro: test”, signed where there is a secret. Whatever the receiver does with it, it does.',
      'pt-BR':
        'Envia uma mensagem, “Chaveiro: test”, assinada quando há segredo. O destino faz com ela o que costuma fazer.',
    },
  },
  pricingUnit: 'none',
  access: null,
  text: {
    bestAt: {
      en: 'Messages to any system that takes JSON: n8n, Make, Zapier or a server of your own.',
      'pt-BR': 'Mensagens para qualquer sistema que receba JSON: n8n, Make, Zapier ou um servidor próprio.',
    },
  },
  unverified: [],
};
