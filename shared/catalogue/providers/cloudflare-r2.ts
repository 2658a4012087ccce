import type { ProviderDescriptor } from '../descriptor.ts';
import { accessKeyIdField, bucketField, markerWords, regionField, secretAccessKeyField } from '../s3-fields.ts';

/** Cloudflare R2, by S3's protocol. Facts: reference/providers.json, object `cloudflare-r2`. */
export const cloudflareR2: ProviderDescriptor = {
  id: 'cloudflare-r2',
  name: 'Cloudflare R2',
  category: 'INFRASTRUCTURE',
  capabilities: ['object-storage'],
  inherits: null,
  destination: { kind: 'own' },
  localOk: false,
  lockOut: false,
  fields: [
    {
      key: 'accountId',
      secret: false,
      // The first part of the host name.
      destination: true,
      required: true,
      format: { kind: 'token', maxLength: 32, pattern: '^[a-f0-9]{32}$' },
      text: {
        label: { en: 'Account ID', 'pt-BR': 'ID da conta' },
        help: {
          en: '32 characters, on the R2 overview page of the dashboard.',
          'pt-BR': '32 caracteres, na página inicial do R2 no painel.',
        },
        example: '0123456789abcdef0123456789abcdef',
      },
    },
    accessKeyIdField({
      help: {
        en: 'Of an R2 API token; not the token itself.',
        'pt-BR': 'De um token de API do R2; não é o próprio token.',
      },
      example: 'fedcba9876543210fedcba9876543210',
      pattern: '^[a-f0-9]{32}$',
    }),
    secretAccessKeyField,
    bucketField,
    {
      key: 'jurisdiction',
      secret: false,
      destination: false,
      required: false,
      format: { kind: 'choice', options: ['eu', 'fedramp'] },
      text: {
        label: { en: 'Jurisdiction', 'pt-BR': 'Jurisdição' },
        help: {
          en: 'Only for buckets created under one: their host is another.',
          'pt-BR': 'Só para buckets criados em uma: o endereço deles é outro.',
        },
        example: 'eu',
      },
    },
    regionField({
      help: { en: 'Always auto; leave it empty.', 'pt-BR': 'Sempre auto; deixe em branco.' },
      example: 'auto',
      required: false,
    }),
  ],
  settings: [],
  keyPatterns: [],
  envNames: {
    accountId: ['R2_ACCOUNT_ID', 'CLOUDFLARE_ACCOUNT_ID'],
    accessKeyId: ['R2_ACCESS_KEY_ID', 'CLOUDFLARE_R2_ACCESS_KEY_ID'],
    secretAccessKey: ['R2_SECRET_ACCESS_KEY', 'CLOUDFLARE_R2_SECRET_ACCESS_KEY'],
    bucket: ['R2_BUCKET', 'R2_BUCKET_NAME', 'CLOUDFLARE_R2_BUCKET'],
  },
  links: {
    website: 'https://dash.cloudflare.com',
    docs: 'https://developers.cloudflare.com/r2/api/s3/api/',
    keys: 'https://dash.cloudflare.com/?to=/:account/r2/api-tokens',
    billing: 'https://dash.cloudflare.com/?to=/:account/billing',
    status: 'https://www.cloudflarestatus.com',
  },
  monogram: 'R2',
  probe: { version: 1, cost: 'tiny', thorough: markerWords },
  pricingUnit: 'storage',
  access: null,
  text: {
    bestAt: {
      en: 'Files that are downloaded a lot: nothing is charged for what goes out.',
      'pt-BR': 'Arquivos muito baixados: não cobra pelo tráfego de saída.',
    },
  },
  unverified: [
    '401 Unauthorized',
    '403 RequestTimeTooSkewed',
    '400|403 ExpiredToken | InvalidToken',
    '403 AllAccessDisabled | AccountProblem',
    '301 PermanentRedirect / x-amz-bucket-region',
    '400 AuthorizationHeaderMalformed (expecting region)',
    '503 SlowDown',
    'hosts of the EU and FedRAMP jurisdictions',
    'prices of operations and storage',
  ],
};
