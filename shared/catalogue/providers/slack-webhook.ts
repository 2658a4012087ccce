import type { ProviderDescriptor } from '../descriptor.ts';
import { hookUrlField } from '../hook-url-field.ts';

/** Incoming webhooks of Slack. Facts: reference/providers.json, object `slack-webhook`. */
export const slackWebhook: ProviderDescriptor = {
  id: 'slack-webhook',
  name: 'Slack webhook',
  category: 'AUXILIARY',
  capabilities: ['message'],
  inherits: null,
  destination: { kind: 'fixed', origins: ['https://hooks.slack.com'] },
  localOk: false,
  lockOut: false,
  fields: [
    hookUrlField({
      help: {
        en: 'In your Slack app under Incoming Webhooks. It posts to one channel. The whole URL is a secret.',
        'pt-BR': 'No seu app do Slack, em Incoming Webhooks. Publica em um canal. A URL inteira é secreta.',
      },
      example: 'https://hooks.slack.com/services/…',
      format: {
        schemes: ['https'],
        pattern:
          '^https://hooks\\.slack\\.com/(?:services/T[A-Z0-9]+/B[A-Z0-9]+/[A-Za-z0-9]{20,40}|(?:workflows|triggers)/[A-Z][A-Z0-9]+/[A-Za-z0-9/]{20,200})$',
      },
    }),
  ],
  settings: [],
  keyPatterns: [
    {
      field: 'url',
      prefix: 'https://hooks.slack.com/services/',
      pattern: '^https://hooks\\.slack\\.com/services/T[A-Z0-9]+/',
      confidence: 'high',
    },
    {
      field: 'url',
      prefix: 'https://hooks.slack.com/',
      pattern: '^https://hooks\\.slack\\.com/(?:workflows|triggers)/[A-Z][A-Z0-9]+/',
      confidence: 'high',
    },
  ],
  envNames: { url: ['SLACK_WEBHOOK_URL', 'SLACK_WEBHOOK', 'SLACK_INCOMING_WEBHOOK_URL'] },
  links: {
    website: 'https://api.slack.com/apps',
    docs: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    keys: 'https://api.slack.com/apps',
    billing: null,
    status: 'https://slack-status.com',
  },
  monogram: 'SL',
  probe: {
    version: 1,
    cost: 'free',
    thorough: {
      en: 'Posts one message, “Chaveiro: test”, to the channel. A workflow’s address starts that workflow once.',
      'pt-BR':
        'Publica uma mensagem, “Chaveiro: test”, no canal. O endereço de um fluxo de trabalho inicia esse fluxo uma vez.',
    },
  },
  pricingUnit: 'none',
  access: null,
  text: {
    bestAt: {
      en: 'Alerts in a Slack channel, with nothing to install.',
      'pt-BR': 'Alertas em um canal do Slack, sem instalar nada.',
    },
  },
  unverified: [
    'whether workflow addresses tolerate a malformed message',
    '400 no_text',
    '403 invalid_token | action_prohibited',
    '410 channel_is_archived',
    '429 Retry-After',
  ],
};
