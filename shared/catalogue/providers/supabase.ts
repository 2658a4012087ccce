import type { ProviderDescriptor } from '../descriptor.ts';

/** Supabase's REST APIs; its database is a PostgreSQL credential. Facts: reference/providers.json, object `supabase`. */
export const supabase: ProviderDescriptor = {
  id: 'supabase',
  name: 'Supabase',
  category: 'INFRASTRUCTURE',
  capabilities: ['database'],
  inherits: null,
  destination: { kind: 'own' },
  localOk: false,
  lockOut: false,
  fields: [
    {
      key: 'url',
      secret: false,
      destination: true,
      required: true,
      format: { kind: 'url', schemes: ['https', 'http'], userInfo: false },
      text: {
        label: { en: 'Project URL', 'pt-BR': 'URL do projeto' },
        help: {
          en: 'In the dashboard under Settings > API. A server of your own works too.',
          'pt-BR': 'No painel, em Settings > API. Um servidor próprio também funciona.',
        },
        example: 'https://abcdefghijklmnopqrst.supabase.co',
      },
    },
    {
      key: 'serviceKey',
      secret: true,
      destination: false,
      required: true,
      format: { kind: 'token', maxLength: 2000 },
      text: {
        label: { en: 'Secret key', 'pt-BR': 'Chave secreta' },
        help: {
          en: 'Starts with sb_secret_. Keys that start with sb_publishable_ are for browsers.',
          'pt-BR': 'Começa com sb_secret_. As que começam com sb_publishable_ são para navegadores.',
        },
        example: 'sb_secret_…',
      },
    },
  ],
  settings: [],
  keyPatterns: [
    { field: 'serviceKey', prefix: 'sb_secret_', pattern: '^sb_secret_[A-Za-z0-9_-]+$', confidence: 'high' },
    { field: 'serviceKey', prefix: 'sb_publishable_', pattern: '^sb_publishable_[A-Za-z0-9_-]+$', confidence: 'high' },
    { field: 'serviceKey', prefix: 'sbp_', pattern: '^sbp_[a-z0-9]{40}$', confidence: 'high' },
    { field: 'url', prefix: 'https://', pattern: '^https://[a-z0-9]{20}\\.supabase\\.co/?$', confidence: 'high' },
  ],
  envNames: {
    url: ['SUPABASE_URL', 'NEXT_PUBLIC_SUPABASE_URL'],
    serviceKey: ['SUPABASE_SECRET_KEY', 'SUPABASE_SERVICE_ROLE_KEY', 'SUPABASE_SERVICE_KEY'],
  },
  links: {
    website: 'https://supabase.com/dashboard',
    docs: 'https://supabase.com/docs/guides/api/api-keys',
    keys: 'https://supabase.com/dashboard/project/_/settings/api-keys',
    billing: 'https://supabase.com/dashboard/org/_/billing',
    status: 'https://status.supabase.com',
  },
  monogram: 'SB',
  probe: { version: 1, cost: 'free', thorough: null },
  pricingUnit: 'subscription',
  access: null,
  text: {
    bestAt: {
      en: 'Database, sign-in and files behind one REST API, hosted or on a server of your own.',
      'pt-BR': 'Banco de dados, login e arquivos em uma só API REST, hospedada ou em servidor próprio.',
    },
  },
  unverified: [
    'probe GET /auth/v1/admin/users',
    '401 Legacy API keys are disabled',
    '403 not_admin | insufficient role',
    '540 project paused',
    'PGRST301 JWT expired',
  ],
};
