import { caField } from '../ca-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';

/** SMTP, of any mail server. Facts: reference/providers.json, object `smtp`. */
export const smtp: ProviderDescriptor = {
  id: 'smtp',
  name: 'SMTP',
  category: 'AUXILIARY',
  capabilities: ['email'],
  inherits: null,
  destination: { kind: 'own' },
  localOk: true,
  lockOut: true,
  fields: [
    {
      key: 'host',
      secret: false,
      destination: true,
      required: true,
      format: { kind: 'host' },
      text: {
        label: { en: 'Host', 'pt-BR': 'Host' },
        help: { en: 'The outgoing mail server.', 'pt-BR': 'O servidor de envio de e-mail.' },
        example: 'smtp.example.com',
      },
    },
    {
      key: 'port',
      secret: false,
      destination: true,
      required: true,
      format: { kind: 'port' },
      text: {
        label: { en: 'Port', 'pt-BR': 'Porta' },
        help: {
          en: '587 goes with STARTTLS, 465 with TLS from the start.',
          'pt-BR': 'A 587 vai com STARTTLS; a 465, com TLS desde o início.',
        },
        example: '587',
      },
    },
    {
      key: 'security',
      secret: false,
      destination: false,
      required: true,
      format: { kind: 'choice', options: ['starttls', 'tls', 'none'] },
      text: {
        label: { en: 'Security', 'pt-BR': 'Segurança' },
        help: {
          en: 'starttls for port 587, tls for port 465. none sends the password in clear.',
          'pt-BR': 'starttls para a porta 587, tls para a 465. none envia a senha em texto aberto.',
        },
        example: 'starttls',
      },
    },
    {
      key: 'user',
      secret: false,
      destination: false,
      required: false,
      format: { kind: 'text', maxLength: 320 },
      text: {
        label: { en: 'User', 'pt-BR': 'Usuário' },
        help: { en: 'Often the e-mail address.', 'pt-BR': 'Em geral o endereço de e-mail.' },
        example: 'me@example.com',
      },
    },
    {
      key: 'password',
      secret: true,
      destination: false,
      required: false,
      format: { kind: 'text', maxLength: 500 },
      text: {
        label: { en: 'Password', 'pt-BR': 'Senha' },
        help: {
          en: 'Gmail and Outlook want an app password here.',
          'pt-BR': 'Gmail e Outlook pedem aqui uma senha de app.',
        },
        example: '…',
      },
    },
    caField,
  ],
  settings: [],
  keyPatterns: [],
  envNames: {
    host: ['SMTP_HOST', 'MAIL_HOST'],
    port: ['SMTP_PORT', 'MAIL_PORT'],
    user: ['SMTP_USER', 'SMTP_USERNAME', 'MAIL_USERNAME'],
    password: ['SMTP_PASS', 'SMTP_PASSWORD', 'MAIL_PASSWORD'],
  },
  links: {
    website: 'https://www.rfc-editor.org/rfc/rfc5321',
    docs: 'https://www.rfc-editor.org/rfc/rfc8314',
    keys: null,
    billing: null,
    status: null,
  },
  monogram: 'SM',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'none',
  access: null,
  text: {
    bestAt: {
      en: 'E-mail through any server, with no vendor’s API.',
      'pt-BR': 'E-mail por qualquer servidor, sem API de fornecedor.',
    },
  },
  unverified: [
    '534 application-specific password required',
    '530 Must issue a STARTTLS / Authentication required',
    '538 encryption required',
    '454 temporary authentication failure',
    '421',
    '550|554 client host blocked / no SMTP service here',
  ],
};
