import type { FieldDescriptor } from './descriptor.ts';

/** The field for a server of one's own whose certificate a private authority signed. */
export const caField: FieldDescriptor = {
  key: 'ca',
  secret: false,
  destination: false,
  required: false,
  format: { kind: 'pem', holds: 'certificate' },
  text: {
    label: { en: 'CA certificate (PEM)', 'pt-BR': 'Certificado da CA (PEM)' },
    help: {
      en: 'Only for a server whose certificate a private authority signed.',
      'pt-BR': 'Só para servidores com certificado de uma autoridade privada.',
    },
    example: '-----BEGIN CERTIFICATE-----',
  },
};
