import type { ProviderDescriptor } from '../descriptor.ts';
import { accessKeyIdField, bucketField, markerWords, regionField, secretAccessKeyField } from '../s3-fields.ts';

/** Amazon S3. Facts: reference/providers.json, object `aws-s3`. */
export const awsS3: ProviderDescriptor = {
  id: 'aws-s3',
  name: 'AWS S3',
  category: 'INFRASTRUCTURE',
  capabilities: ['object-storage'],
  inherits: null,
  // Region and bucket stand in front of the host name; what is behind them is always Amazon.
  destination: { kind: 'fixed', origins: ['https://s3.amazonaws.com', 'https://sts.amazonaws.com'] },
  localOk: false,
  lockOut: false,
  fields: [
    accessKeyIdField({
      help: {
        en: 'AKIA… of a user, ASIA… of a temporary session.',
        'pt-BR': 'AKIA… de um usuário, ASIA… de uma sessão temporária.',
      },
      example: 'AKIAIOSFODNN7EXAMPLE',
      pattern: '^[A-Z0-9]{16,128}$',
    }),
    secretAccessKeyField,
    regionField({
      help: {
        en: 'Where the bucket is. If it is wrong, the test names the right one.',
        'pt-BR': 'Onde fica o bucket. Se estiver errada, o teste diz qual é a certa.',
      },
      example: 'sa-east-1',
      required: true,
    }),
    bucketField,
    {
      key: 'sessionToken',
      secret: true,
      destination: false,
      required: false,
      format: { kind: 'token', maxLength: 4000 },
      text: {
        label: { en: 'Session token', 'pt-BR': 'Token de sessão' },
        help: {
          en: 'Only for temporary keys, which start with ASIA.',
          'pt-BR': 'Só para chaves temporárias, que começam com ASIA.',
        },
        example: '…',
      },
    },
  ],
  settings: [],
  keyPatterns: ['AKIA', 'ASIA', 'ABIA', 'ACCA'].map((prefix) => ({
    field: 'accessKeyId',
    prefix,
    pattern: `^${prefix}[A-Z0-9]{16}$`,
    confidence: 'high',
  })),
  envNames: {
    accessKeyId: ['AWS_ACCESS_KEY_ID', 'S3_ACCESS_KEY_ID'],
    secretAccessKey: ['AWS_SECRET_ACCESS_KEY', 'S3_SECRET_ACCESS_KEY'],
    sessionToken: ['AWS_SESSION_TOKEN'],
    region: ['AWS_REGION', 'AWS_DEFAULT_REGION', 'S3_REGION'],
    bucket: ['AWS_BUCKET', 'AWS_S3_BUCKET', 'S3_BUCKET'],
  },
  links: {
    website: 'https://console.aws.amazon.com/s3',
    docs: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
    keys: 'https://console.aws.amazon.com/iam/home#/security_credentials',
    billing: 'https://console.aws.amazon.com/billing/home',
    status: 'https://health.aws.amazon.com/health/status',
  },
  monogram: 'S3',
  // The key itself is judged for free; the question about the bucket is one billed LIST.
  probe: { version: 1, cost: 'tiny', thorough: markerWords },
  pricingUnit: 'storage',
  access: null,
  text: {
    bestAt: {
      en: 'Files of any size that must not be lost, in the region of your choice.',
      'pt-BR': 'Arquivos de qualquer tamanho que não podem se perder, na região que você escolher.',
    },
  },
  unverified: [
    '403 RequestTimeTooSkewed',
    '400|403 ExpiredToken | InvalidToken',
    '403 AllAccessDisabled | AccountProblem',
    '301 PermanentRedirect / x-amz-bucket-region',
    '400 AuthorizationHeaderMalformed (expecting region)',
    '503 SlowDown',
    'price of LIST, PUT, GET',
  ],
};
