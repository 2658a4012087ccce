import { caField } from '../ca-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';
import { accessKeyIdField, bucketField, markerWords, regionField, secretAccessKeyField } from '../s3-fields.ts';

/** MinIO and any other server that speaks S3's protocol. Facts: reference/providers.json, object `minio`. */
export const minio: ProviderDescriptor = {
  id: 'minio',
  name: 'MinIO / S3-compatible',
  category: 'INFRASTRUCTURE',
  capabilities: ['object-storage'],
  inherits: null,
  destination: { kind: 'own' },
  localOk: true,
  lockOut: false,
  fields: [
    {
      key: 'endpoint',
      secret: false,
      destination: true,
      required: true,
      format: { kind: 'url', schemes: ['https', 'http'], userInfo: false },
      text: {
        label: { en: 'Endpoint', 'pt-BR': 'Endereço da API' },
        help: {
          en: 'Of the API, usually port 9000; the console at 9001 is another. Without the bucket.',
          'pt-BR': 'O da API, em geral na porta 9000; o painel, na 9001, é outro. Sem o bucket.',
        },
        example: 'https://minio.example:9000',
      },
    },
    accessKeyIdField({
      help: { en: 'Of a service account or user.', 'pt-BR': 'De uma conta de serviço ou usuário.' },
      example: 'site-uploads',
    }),
    secretAccessKeyField,
    bucketField,
    regionField({
      help: {
        en: 'Empty means us-east-1, which most servers of one’s own use.',
        'pt-BR': 'Em branco vale us-east-1, que a maioria dos servidores próprios usa.',
      },
      example: 'us-east-1',
      required: false,
    }),
    caField,
  ],
  settings: [],
  keyPatterns: [],
  envNames: {
    endpoint: ['MINIO_ENDPOINT', 'MINIO_URL', 'S3_ENDPOINT', 'AWS_ENDPOINT_URL_S3'],
    accessKeyId: ['MINIO_ACCESS_KEY', 'MINIO_ROOT_USER'],
    secretAccessKey: ['MINIO_SECRET_KEY', 'MINIO_ROOT_PASSWORD'],
    bucket: ['MINIO_BUCKET'],
    region: ['MINIO_REGION'],
  },
  links: {
    website: 'https://min.io',
    docs: 'https://min.io/docs/minio/linux/operations/monitoring/healthcheck-probe.html',
    keys: null,
    billing: null,
    status: null,
  },
  monogram: 'MN',
  probe: { version: 1, cost: 'free', thorough: markerWords },
  pricingUnit: 'none',
  access: null,
  text: {
    bestAt: {
      en: 'S3 on a server of your own, and every other store that speaks its protocol.',
      'pt-BR': 'S3 em servidor próprio, e qualquer outro armazenamento que fale o protocolo dele.',
    },
  },
  unverified: [
    '403 RequestTimeTooSkewed',
    '400|403 ExpiredToken | InvalidToken',
    '403 AllAccessDisabled | AccountProblem',
    '301 PermanentRedirect / x-amz-bucket-region',
    '400 AuthorizationHeaderMalformed (expecting region)',
    '503 SlowDown',
    '400 Client sent an HTTP request to an HTTPS server',
    '403 XMinioAdmin…',
    '200 text/html (the console’s port)',
    '507 XMinioStorageFull',
  ],
};
