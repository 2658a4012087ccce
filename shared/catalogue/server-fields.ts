import type { Bilingual } from '../model/language.ts';
import type { FieldDescriptor } from './descriptor.ts';

/** The field of a server's name or address. */
export const hostField = (help: Bilingual, example: string): FieldDescriptor => ({
  key: 'host',
  secret: false,
  destination: true,
  required: true,
  format: { kind: 'host' },
  text: { label: { en: 'Host', 'pt-BR': 'Host' }, help, example },
});

/** The field of a server's port; `example` is the usual one. */
export const portField = (help: Bilingual, example: string): FieldDescriptor => ({
  key: 'port',
  secret: false,
  destination: true,
  required: true,
  format: { kind: 'port' },
  text: { label: { en: 'Port', 'pt-BR': 'Porta' }, help, example },
});

/** The field of an account's name on a server. */
export const usernameField: FieldDescriptor = {
  key: 'username',
  secret: false,
  destination: false,
  required: true,
  format: { kind: 'text', maxLength: 320 },
  text: {
    label: { en: 'User', 'pt-BR': 'Usuário' },
    help: { en: 'The account on the server.', 'pt-BR': 'A conta no servidor.' },
    example: 'deploy',
  },
};

/** The field of an account's password on a server. */
export const serverPasswordField = (required: boolean, help: Bilingual): FieldDescriptor => ({
  key: 'password',
  secret: true,
  destination: false,
  required,
  format: { kind: 'text', maxLength: 500 },
  text: { label: { en: 'Password', 'pt-BR': 'Senha' }, help, example: '…' },
});

/** The field of a folder on a server, which a test looks for and never changes. */
export const remotePathField: FieldDescriptor = {
  key: 'remotePath',
  secret: false,
  destination: false,
  required: false,
  format: { kind: 'text', maxLength: 1_000 },
  text: {
    label: { en: 'Folder', 'pt-BR': 'Pasta' },
    help: {
      en: 'The test checks that it exists and can be read. Nothing is written.',
      'pt-BR': 'O teste confere se ela existe e pode ser lida. Nada é gravado.',
    },
    example: '/var/www',
  },
};
