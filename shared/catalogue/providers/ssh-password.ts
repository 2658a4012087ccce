import type { ProviderDescriptor } from '../descriptor.ts';
import { hostField, portField, serverPasswordField, usernameField } from '../server-fields.ts';

/** A server reached over SSH with a password. Facts: reference/providers.json, object `ssh-password`. */
export const sshPassword: ProviderDescriptor = {
  id: 'ssh-password',
  name: 'SSH (password)',
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
    serverPasswordField(true, {
      en: 'The account’s password. A wrong one may have this machine banned for a while.',
      'pt-BR': 'A senha da conta. Uma errada pode bloquear esta máquina por um tempo.',
    }),
  ],
  settings: [],
  keyPatterns: [],
  envNames: {
    host: ['SSH_HOST'],
    port: ['SSH_PORT'],
    username: ['SSH_USER', 'SSH_USERNAME'],
    password: ['SSH_PASSWORD', 'SSH_PASS'],
  },
  links: {
    website: 'https://www.openssh.com',
    docs: 'https://man.openbsd.org/sshd_config',
    keys: null,
    billing: null,
    status: null,
  },
  monogram: 'SP',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'none',
  access: 'quick',
  text: {
    bestAt: {
      en: 'Getting into a server at once; a key is safer in the long run.',
      'pt-BR': 'Entrar em um servidor na hora; a chave é mais segura com o tempo.',
    },
  },
  unverified: ['no matching key exchange algorithm | host key format'],
};
