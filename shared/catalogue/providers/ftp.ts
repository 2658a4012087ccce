import { caField } from '../ca-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { hostField, portField, remotePathField, serverPasswordField, usernameField } from '../server-fields.ts';

/** Files on a server, over FTP with or without TLS. Facts: reference/providers.json, object `ftp`. */
export const ftp: ProviderDescriptor = {
  id: 'ftp',
  name: 'FTP / FTPS',
  category: 'DEPLOY',
  capabilities: ['deploy'],
  inherits: null,
  destination: { kind: 'own' },
  localOk: true,
  lockOut: true,
  fields: [
    hostField({ en: 'The server’s name or address.', 'pt-BR': 'O nome ou endereço do servidor.' }, 'ftp.example.com'),
    portField({ en: '21; with implicit TLS, 990.', 'pt-BR': '21; com TLS implícito, 990.' }, '21'),
    {
      key: 'security',
      secret: false,
      destination: false,
      required: true,
      format: { kind: 'choice', options: ['explicit', 'implicit', 'none'] },
      text: {
        label: { en: 'Security', 'pt-BR': 'Segurança' },
        help: {
          en: 'explicit turns to TLS on port 21, implicit begins with it on 990. none sends the password in clear.',
          'pt-BR':
            'explicit passa a TLS na porta 21; implicit começa com ele na 990. none envia a senha em texto aberto.',
        },
        example: 'explicit',
      },
    },
    usernameField,
    serverPasswordField(true, {
      en: 'The account’s password. A wrong one may have this machine banned for a while.',
      'pt-BR': 'A senha da conta. Uma errada pode bloquear esta máquina por um tempo.',
    }),
    remotePathField,
    caField,
  ],
  settings: [],
  keyPatterns: [],
  envNames: {
    host: ['FTP_HOST', 'FTP_SERVER'],
    port: ['FTP_PORT'],
    username: ['FTP_USER', 'FTP_USERNAME'],
    password: ['FTP_PASSWORD', 'FTP_PASS'],
    remotePath: ['FTP_PATH', 'FTP_REMOTE_PATH', 'FTP_DIR'],
  },
  links: {
    website: 'https://www.rfc-editor.org/rfc/rfc959',
    docs: 'https://www.rfc-editor.org/rfc/rfc4217',
    keys: null,
    billing: null,
    status: null,
  },
  monogram: 'FT',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'none',
  access: 'legacy',
  text: {
    bestAt: {
      en: 'Shared hosting that offers nothing better. Prefer SFTP.',
      'pt-BR': 'Hospedagem compartilhada que não oferece nada melhor. Prefira SFTP.',
    },
  },
  unverified: ['421', '550', '425|426', '534|522'],
};
