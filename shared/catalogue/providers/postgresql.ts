import { caField } from '../ca-field.ts';
import type { PartNames, ProviderDescriptor } from '../descriptor.ts';

const needs: PartNames['needs'] = ['host', 'user', 'password'];

const partsCalled = (system: string): Omit<PartNames, 'shared'> => ({
  field: 'url',
  names: {
    host: [`${system}_HOST`],
    port: [`${system}_PORT`],
    user: [`${system}_USER`, `${system}_USERNAME`],
    password: [`${system}_PASSWORD`, `${system}_PASS`],
    database: [`${system}_DB`, `${system}_DATABASE`, `${system}_NAME`],
    tls: [`${system}_SSL`],
    sslmode: [`${system}_SSLMODE`, `${system}_SSL_MODE`],
    driver: ['CONNECTION', 'DRIVER', 'DIALECT', 'TYPE', 'CLIENT', 'ENGINE'].map((word) => `${system}_${word}`),
  },
  needs,
});

/** PostgreSQL. Facts: reference/providers.json, object `postgresql`. */
export const postgresql: ProviderDescriptor = {
  id: 'postgresql',
  name: 'PostgreSQL',
  category: 'INFRASTRUCTURE',
  capabilities: ['database'],
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
      format: { kind: 'url', schemes: ['postgresql', 'postgres'], userInfo: true },
      text: {
        label: { en: 'Connection URL', 'pt-BR': 'URL de conexão' },
        help: {
          en: 'sslmode=verify-full checks the server; sslmode=disable sends everything in clear.',
          'pt-BR': 'sslmode=verify-full confere o servidor; sslmode=disable envia tudo em texto aberto.',
        },
        example: 'postgresql://user:…@host:5432/db?sslmode=verify-full',
      },
    },
    caField,
  ],
  settings: [],
  keyPatterns: [
    { field: 'url', prefix: 'postgresql://', pattern: '^postgresql://', confidence: 'high' },
    { field: 'url', prefix: 'postgres://', pattern: '^postgres://', confidence: 'high' },
  ],
  envNames: { url: ['DATABASE_URL', 'POSTGRES_URL', 'POSTGRESQL_URL'] },
  envParts: [
    {
      field: 'url',
      names: {
        host: ['PGHOST'],
        port: ['PGPORT'],
        user: ['PGUSER'],
        password: ['PGPASSWORD'],
        database: ['PGDATABASE'],
        sslmode: ['PGSSLMODE'],
      },
      needs,
      shared: null,
    },
    { ...partsCalled('POSTGRES'), shared: null },
    { ...partsCalled('POSTGRESQL'), shared: null },
    {
      ...partsCalled('DB'),
      shared: {
        drivers: ['pgsql', 'postgres', 'postgresql', 'pg', 'postgis', 'django.db.backends.postgresql'],
        port: '5432',
      },
    },
  ],
  links: {
    website: 'https://www.postgresql.org',
    docs: 'https://www.postgresql.org/docs/current/libpq-connect.html',
    keys: null,
    billing: null,
    status: null,
  },
  monogram: 'PG',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'none',
  access: null,
  text: {
    bestAt: {
      en: 'The relational database most hosts offer, Supabase and Neon included.',
      'pt-BR': 'O banco relacional que a maioria das hospedagens oferece, inclusive Supabase e Neon.',
    },
  },
  unverified: ['57P03', '08P01|XX000 "Tenant or user not found"', 'ENETUNREACH on IPv6-only hosts'],
};
