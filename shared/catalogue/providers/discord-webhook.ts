import type { ProviderDescriptor } from '../descriptor.ts';
import { hookUrlField } from '../hook-url-field.ts';

/** Webhooks of Discord channels. Facts: reference/providers.json, object `discord-webhook`. */
export const discordWebhook: ProviderDescriptor = {
  id: 'discord-webhook',
  name: 'Discord webhook',
  category: 'AUXILIARY',
  capabilities: ['message'],
  inherits: null,
  destination: {
    kind: 'fixed',
    origins: [
      'https://discord.com',
      'https://discordapp.com',
      'https://ptb.discord.com',
      'https://canary.discord.com',
      'https://ptb.discordapp.com',
      'https://canary.discordapp.com',
    ],
  },
  localOk: false,
  lockOut: false,
  fields: [
    hookUrlField({
      help: {
        en: 'In the channel’s settings under Integrations. It posts to one channel. The whole URL is a secret.',
        'pt-BR': 'Nas configurações do canal, em Integrações. Publica em um canal. A URL inteira é secreta.',
      },
      example: 'https://discord.com/api/webhooks/…',
      format: {
        schemes: ['https'],
        pattern:
          '^https://(?:ptb\\.|canary\\.)?discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/\\d{17,20}/[\\w-]{60,200}$',
      },
    }),
  ],
  settings: [],
  keyPatterns: [
    {
      field: 'url',
      prefix: 'https://',
      pattern: '^https://(?:ptb\\.|canary\\.)?discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/',
      confidence: 'high',
    },
  ],
  envNames: { url: ['DISCORD_WEBHOOK_URL', 'DISCORD_WEBHOOK'] },
  links: {
    website: 'https://discord.com',
    docs: 'https://discord.com/developers/docs/resources/webhook#get-webhook-with-token',
    keys: 'https://discord.com/channels/@me',
    billing: null,
    status: 'https://discordstatus.com',
  },
  monogram: 'DC',
  probe: {
    version: 1,
    cost: 'free',
    thorough: {
      en: 'Posts one message, “Chaveiro: test”, to the channel.',
      'pt-BR': 'Publica uma mensagem, “Chaveiro: test”, no canal.',
    },
  },
  pricingUnit: 'none',
  access: null,
  text: {
    bestAt: {
      en: 'Alerts in a Discord channel; the test shows which channel and server, posting nothing.',
      'pt-BR': 'Alertas em um canal do Discord; o teste mostra o canal e o servidor, sem publicar nada.',
    },
  },
  unverified: [
    '404 Unknown Webhook 10015',
    '401 Invalid Webhook Token 50027',
    '403 Cloudflare 1015/1020',
    'rate limit headers',
    '10,000 invalid requests in 10 minutes lead to an IP ban',
  ],
};
