import type { ErrorRow } from '../../probes/kit/error-table.ts';

/** What PostgreSQL's SQLSTATEs mean. Source: reference/providers.json, object `postgresql`; mostly reproduced. */
export const errors: readonly ErrorRow[] = [
  { code: ['28P01'], class: 'invalid_key' },
  // pg's own words, before it would answer the server's challenge.
  { marker: /client password must be a non-empty string/, class: 'invalid_key' },
  { code: ['28000'], marker: /pg_hba\.conf.*(?:no encryption|SSL off)/i, class: 'tls', confidence: 'likely' },
  { code: ['28000'], marker: /pg_hba\.conf/i, class: 'insufficient_permission', cause: 'PERM_IP' },
  { code: ['28000'], marker: /not permitted to log in/i, class: 'insufficient_permission', proven: true },
  // LDAP, PAM and certificates are refused with this code; other messages may be in any language.
  { code: ['28000'], marker: /authentication failed/i, class: 'invalid_key' },
  { code: ['28000'], class: 'insufficient_permission', confidence: 'likely' },
  // PgBouncer looks for the database before it asks for a password, PostgreSQL after.
  { code: ['3D000', '08P01'], marker: /no such database/i, class: 'not_found' },
  { code: ['3D000'], class: 'not_found', proven: true },
  { code: ['42501', '25006'], class: 'insufficient_permission', proven: true },
  // Limits of a role or a database are looked at after the password, the server's own before.
  { code: ['53300'], marker: /for (?:role|database)/i, class: 'rate_limited', proven: true },
  { code: ['53300'], class: 'rate_limited' },
  { code: ['57P01', '57P02', '57P03'], class: 'provider_down' },
  // Supabase's pooler: the user must be postgres.<project>.
  { code: ['08P01', 'XX000'], marker: /Tenant or user not found/i, class: 'not_found', confidence: 'likely' },
];
