import type { Bilingual } from '../model/language.ts';
import type { FieldDescriptor } from './descriptor.ts';

type Worded = { readonly help: Bilingual; readonly example: string };

/** The public half of a key pair of a store that speaks S3's protocol. */
export const accessKeyIdField = ({
  help,
  example,
  pattern,
}: Worded & { readonly pattern?: string }): FieldDescriptor => ({
  key: 'accessKeyId',
  secret: false,
  destination: false,
  required: true,
  format: { kind: 'token', maxLength: 128, ...(pattern !== undefined && { pattern }) },
  text: { label: { en: 'Access key ID', 'pt-BR': 'ID da chave de acesso' }, help, example },
});

/** The secret half: requests are signed with it, and it is never sent. */
export const secretAccessKeyField: FieldDescriptor = {
  key: 'secretAccessKey',
  secret: true,
  destination: false,
  required: true,
  format: { kind: 'token', maxLength: 200 },
  text: {
    label: { en: 'Secret access key', 'pt-BR': 'Chave de acesso secreta' },
    help: {
      en: 'Shown only once, when the key is created. Requests are signed with it; it is never sent.',
      'pt-BR': 'Aparece só uma vez, quando a chave é criada. Ela assina os pedidos e nunca é enviada.',
    },
    example: '…',
  },
};

/** The bucket a key is for; many keys may use no other. */
export const bucketField: FieldDescriptor = {
  key: 'bucket',
  secret: false,
  destination: false,
  required: false,
  format: { kind: 'token', maxLength: 63, pattern: '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$' },
  text: {
    label: { en: 'Bucket', 'pt-BR': 'Bucket' },
    help: {
      en: 'Without it the test lists all buckets, which a key with few rights may not.',
      'pt-BR': 'Sem ele, o teste lista todos os buckets, o que uma chave com poucos direitos não pode.',
    },
    example: 'cliente-arquivos',
  },
};

/** The region signatures are made for. */
export const regionField = ({ help, example, required }: Worded & { readonly required: boolean }): FieldDescriptor => ({
  key: 'region',
  secret: false,
  destination: false,
  required,
  format: { kind: 'token', maxLength: 40, pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
  text: { label: { en: 'Region', 'pt-BR': 'Região' }, help, example },
});

/** What a thorough test of a store does, in the words users agree to. */
export const markerWords: Bilingual = {
  en: 'Writes a small file named chaveiro-test-… into the bucket, reads it back and deletes it. Without a bucket it does nothing more. If the key may not delete, the file stays and the result names it.',
  'pt-BR':
    'Grava um pequeno arquivo chaveiro-test-… no bucket, lê e apaga. Sem bucket, não faz nada além. Se a chave não puder apagar, o arquivo fica e o resultado diz o nome dele.',
};
