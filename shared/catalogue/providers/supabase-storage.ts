import type { ProviderDescriptor } from '../descriptor.ts';
import { markerWords } from '../s3-fields.ts';
import { supabase } from './supabase.ts';

/** Supabase's file storage, by REST. Facts: reference/providers.json, object `supabase-storage`. */
export const supabaseStorage: ProviderDescriptor = {
  id: 'supabase-storage',
  name: 'Supabase Storage',
  category: 'INFRASTRUCTURE',
  capabilities: ['object-storage'],
  inherits: 'supabase',
  destination: { kind: 'own' },
  localOk: false,
  lockOut: false,
  fields: [
    ...supabase.fields,
    {
      key: 'bucket',
      secret: false,
      destination: false,
      required: false,
      format: { kind: 'text', maxLength: 100 },
      text: {
        label: { en: 'Bucket', 'pt-BR': 'Bucket' },
        help: {
          en: 'The test also checks that it is there and can be read.',
          'pt-BR': 'O teste também confere se ele existe e pode ser lido.',
        },
        example: 'uploads',
      },
    },
  ],
  settings: [],
  keyPatterns: [
    { field: 'serviceKey', prefix: 'sb_secret_', pattern: '^sb_secret_[A-Za-z0-9_-]+$', confidence: 'low' },
  ],
  envNames: { bucket: ['SUPABASE_BUCKET', 'SUPABASE_STORAGE_BUCKET'] },
  links: {
    website: 'https://supabase.com/dashboard',
    docs: 'https://supabase.com/docs/guides/storage',
    keys: 'https://supabase.com/dashboard/project/_/settings/api-keys',
    billing: 'https://supabase.com/dashboard/org/_/billing',
    status: 'https://status.supabase.com',
  },
  monogram: 'SS',
  probe: { version: 1, cost: 'free', thorough: markerWords },
  pricingUnit: 'subscription',
  access: null,
  text: {
    bestAt: {
      en: 'Files beside a Supabase database, under the same sign-in and rules.',
      'pt-BR': 'Arquivos junto do banco Supabase, com o mesmo login e as mesmas regras.',
    },
  },
  unverified: ['400|403 Invalid Compact JWS | jwt …', '404 Bucket not found'],
};
