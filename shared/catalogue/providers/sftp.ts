import type { ProviderDescriptor } from '../descriptor.ts';
import { keyPassphraseField, privateKeyField } from '../private-key-fields.ts';
import { hostField, portField, remotePathField, serverPasswordField, usernameField } from '../server-fields.ts';

/** Files on a server, over SSH. Facts: reference/providers.json, object `sftp`. */
export const sftp: ProviderDescriptor = {
  id: 'sftp',
  name: 'SFTP',
  category: 'DEPLOY',
  capabilities: ['deploy'],
  inherits: null,
  destination: { kind: 'own' },
  localOk: true,
  lockOut: true,
  fields: [
    hostField({ en: 'The server’s name or address.', 'pt-BR': 'O nome ou endereço do servidor.' }, 'srv.example.com'),
    portField({ en: '22 unless its owner chose another.', 'pt-BR': 'É a 22, salvo se o dono escolheu outra.' }, '22'),
    usernameField,
    serverPasswordField(false, {
      en: 'Leave empty where a private key is given.',
      'pt-BR': 'Deixe em branco se houver chave privada.',
    }),
    privateKeyField(false),
    keyPassphraseField,
    remotePathField,
  ],
  settings: [],
  keyPatterns: [
    {
      field: 'privateKey',
      prefix: '-----BEGIN OPENSSH PRIVATE KEY-----',
      pattern: '^-----BEGIN OPENSSH PRIVATE KEY-----',
      confidence: 'low',
    },
    {
      field: 'privateKey',
      prefix: '-----BEGIN RSA PRIVATE KEY-----',
      pattern: '^-----BEGIN RSA PRIVATE KEY-----',
      confidence: 'low',
    },
    {
      field: 'privateKey',
      prefix: '-----BEGIN EC PRIVATE KEY-----',
      pattern: '^-----BEGIN EC PRIVATE KEY-----',
      confidence: 'low',
    },
  ],
  envNames: {
    host: ['SFTP_HOST'],
    port: ['SFTP_PORT'],
    username: ['SFTP_USER', 'SFTP_USERNAME'],
    password: ['SFTP_PASSWORD', 'SFTP_PASS'],
    privateKey: ['SFTP_PRIVATE_KEY'],
    passphrase: ['SFTP_PASSPHRASE'],
    remotePath: ['SFTP_PATH', 'SFTP_REMOTE_PATH'],
  },
  links: {
    website: 'https://www.openssh.com',
    docs: 'https://man.openbsd.org/sftp',
    keys: null,
    billing: null,
    status: null,
  },
  monogram: 'SF',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'none',
  access: 'recommended',
  text: {
    bestAt: {
      en: 'Putting files on a server, encrypted, without a shell.',
      'pt-BR': 'Colocar arquivos em um servidor, com criptografia e sem terminal.',
    },
  },
  unverified: ['Unable to start subsystem: sftp', 'no matching key exchange algorithm | host key format'],
};
