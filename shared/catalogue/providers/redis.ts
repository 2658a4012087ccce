import { caField } from '../ca-field.ts';
import type { ProviderDescriptor } from '../descriptor.ts';

/** Redis and Valkey. Facts: reference/providers.json, object `redis`. */
export const redis: ProviderDescriptor = {
  id: 'redis',
  name: 'Redis',
  category: 'INFRASTRUCTURE',
  capabilities: ['cache'],
  inherits: null,
  destination: { kind: 'own' },
  localOk: true,
  lockOut: false,
  fields: [
    {
      key: 'url',
      secret: true,
      destination: true,
      required: true,
      format: { kind: 'url', schemes: ['redis', 'rediss'], userInfo: true },
      text: {
        label: { en: 'URL', 'pt-BR': 'URL' },
        help: {
          en: 'rediss:// speaks TLS, redis:// does not.',
          'pt-BR': 'rediss:// usa TLS; redis:// não usa.',
        },
        example: 'rediss://default:…@host:6380/0',
      },
    },
    caField,
  ],
  settings: [],
  keyPatterns: [
    { field: 'url', prefix: 'redis://', pattern: '^redis://', confidence: 'high' },
    { field: 'url', prefix: 'rediss://', pattern: '^rediss://', confidence: 'high' },
  ],
  envNames: { url: ['REDIS_URL', 'REDIS_TLS_URL', 'VALKEY_URL'] },
  envParts: ['REDIS', 'VALKEY'].map((system) => ({
    field: 'url',
    names: {
      host: [`${system}_HOST`, `${system}_HOSTNAME`],
      port: [`${system}_PORT`],
      user: [`${system}_USERNAME`, `${system}_USER`],
      password: [`${system}_PASSWORD`, `${system}_PASS`],
      database: [`${system}_DB`, `${system}_DATABASE`],
      tls: [`${system}_TLS`, `${system}_SSL`, `${system}_SCHEME`],
    },
    needs: ['host', 'password'],
    shared: null,
  })),
  links: {
    website: 'https://redis.io',
    docs: 'https://redis.io/docs/latest/commands/auth/',
    keys: null,
    billing: null,
    status: null,
  },
  monogram: 'RD',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'none',
  access: null,
  text: {
    bestAt: {
      en: 'Cache, queues and sessions in memory. Valkey works the same.',
      'pt-BR': 'Cache, filas e sessões em memória. O Valkey funciona igual.',
    },
  },
  unverified: [],
};
