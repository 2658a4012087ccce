import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What PostgreSQL's SQLSTATEs mean. Source: reference/providers.json, object `postgresql`; mostly reproduced. */
export const errors: readonly ErrorRow[] = [
  { code: ['28P01'], class: 'invalid_key' },
  { code: ['28000'], marker: /no pg_hba\.conf entry/i, class: 'insufficient_permission', cause: 'PERM_IP' },
  { code: ['28000'], class: 'insufficient_permission', proven: true },
  { code: ['3D000'], class: 'not_found', proven: true },
  { code: ['42501', '25006'], class: 'insufficient_permission', proven: true },
  { code: ['53300'], class: 'rate_limited' },
  { code: ['57P01', '57P02', '57P03'], class: 'provider_down' },
  // Supabase's pooler: the user must be postgres.<project>.
  { code: ['08P01', 'XX000'], marker: /Tenant or user not found/i, class: 'not_found', confidence: 'likely' },
];
