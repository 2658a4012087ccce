import type { ProviderDescriptor } from '../descriptor.ts';
import { keyPassphraseField, privateKeyField } from '../private-key-fields.ts';
import { hostField, portField, usernameField } from '../server-fields.ts';

/** A server reached over SSH with a private key. Facts: reference/providers.json, object `ssh-key`. */
export const sshKey: ProviderDescriptor = {
  id: 'ssh-key',
  name: 'SSH (private key)',
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
    privateKeyField(true),
    keyPassphraseField,
  ],
  settings: [],
  keyPatterns: [
    {
      field: 'privateKey',
      prefix: '-----BEGIN OPENSSH PRIVATE KEY-----',
      pattern: '^-----BEGIN OPENSSH PRIVATE KEY-----',
      confidence: 'high',
    },
    {
      field: 'privateKey',
      prefix: '-----BEGIN RSA PRIVATE KEY-----',
      pattern: '^-----BEGIN RSA PRIVATE KEY-----',
      confidence: 'high',
    },
    {
      field: 'privateKey',
      prefix: '-----BEGIN EC PRIVATE KEY-----',
      pattern: '^-----BEGIN EC PRIVATE KEY-----',
      confidence: 'high',
    },
  ],
  envNames: {
    host: ['SSH_HOST'],
    port: ['SSH_PORT'],
    username: ['SSH_USER', 'SSH_USERNAME'],
    privateKey: ['SSH_PRIVATE_KEY', 'SSH_KEY', 'DEPLOY_KEY'],
    passphrase: ['SSH_PASSPHRASE', 'SSH_KEY_PASSPHRASE'],
  },
  links: {
    website: 'https://www.openssh.com',
    docs: 'https://man.openbsd.org/ssh-keygen',
    keys: null,
    billing: null,
    status: null,
  },
  monogram: 'SK',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'none',
  access: 'recommended',
  text: {
    bestAt: {
      en: 'Deploying to a server without a password that could be guessed.',
      'pt-BR': 'Publicar em um servidor sem uma senha que alguém possa adivinhar.',
    },
  },
  unverified: ['no matching key exchange algorithm | host key format'],
};
