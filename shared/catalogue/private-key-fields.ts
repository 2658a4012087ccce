import type { FieldDescriptor } from './descriptor.ts';

/** The field of a private key for SSH: a file of several lines. */
export const privateKeyField = (required: boolean): FieldDescriptor => ({
  key: 'privateKey',
  secret: true,
  destination: false,
  required,
  format: { kind: 'pem', holds: 'privateKey' },
  text: {
    label: { en: 'Private key', 'pt-BR': 'Chave privada' },
    help: {
      en: 'The whole file, with its line breaks. OpenSSH and PEM are understood.',
      'pt-BR': 'O arquivo inteiro, com as quebras de linha. Aceita OpenSSH e PEM.',
    },
    example: '-----BEGIN OPENSSH PRIVATE KEY-----…',
  },
});

/** The field of the passphrase that a private key may be encrypted with. */
export const keyPassphraseField: FieldDescriptor = {
  key: 'passphrase',
  secret: true,
  destination: false,
  required: false,
  format: { kind: 'text', maxLength: 500 },
  text: {
    label: { en: 'Passphrase of the key', 'pt-BR': 'Senha da chave' },
    help: {
      en: 'Only for a private key that is encrypted.',
      'pt-BR': 'Só para uma chave privada criptografada.',
    },
    example: '…',
  },
};
