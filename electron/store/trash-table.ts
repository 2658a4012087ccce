import type { ConnectionId, CredentialId, OrganisationId, Tenant } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { Readable, Writable } from './handles.ts';

type DueCredential = { readonly tenant: Tenant; readonly id: CredentialId };
type DueConnection = { readonly tenant: OrganisationId; readonly id: ConnectionId };

/** Its own time in the trash is over, or that of what it belongs to. */
const isDue = '(c.trashed_at < $before or o.trashed_at < $before or k.trashed_at < $before)';

/** An override that names a credential keeps its empty row: without it the override would seem to choose nothing. */
const isNamed = 'exists (select 1 from connection_override r where r.tenant = c.tenant and r.credential = c.id)';

const dueCredential = `from credential c
  left join organisation o on o.id = c.tenant
  left join connection k on k.tenant = c.tenant and k.id = c.connection
  where ${isDue} and (not ${isNamed} or exists (
    select 1 from credential_secret s where s.tenant = c.tenant and s.credential = c.id))`;

const dueConnection = `from connection k join organisation o on o.id = k.tenant
  where (k.trashed_at < $before or o.trashed_at < $before)
    and not exists (select 1 from credential c where c.tenant = k.tenant and c.connection = k.id)`;

/** What goes with a credential. */
const resultTables = [
  'credential_secret',
  'host_key',
  'test_result',
  'test_verdict',
  'test_watch',
  'alert',
  'model_list',
] as const;

/** What has lain in the trash for too long. An organisation's own row stays, and its slug with it, until it is shredded. */
export const trashReads = (db: Readable) => ({
  /** Whether anything is due. */
  isDue: (before: Instant): boolean =>
    db.one<{ due: 0 | 1 }>(`select exists (select 1 ${dueCredential}) or exists (select 1 ${dueConnection}) as due`, {
      before,
    })?.due === 1,
});

export const trashWrites = (db: Writable) => ({
  ...trashReads(db),
  dueCredentials: (before: Instant, limit: number): readonly DueCredential[] =>
    db.all<DueCredential>(`select c.tenant, c.id ${dueCredential} limit $limit`, { before, limit }),
  dueConnections: (before: Instant, limit: number): readonly DueConnection[] =>
    db.all<DueConnection>(`select k.tenant, k.id ${dueConnection} limit $limit`, { before, limit }),
  /** Its secrets and results are gone afterwards, and its row unless an override names it. */
  deleteCredential: ({ tenant, id }: DueCredential): void => {
    for (const table of resultTables) {
      db.run(`delete from ${table} where tenant = $tenant and credential = $id`, { tenant, id });
    }
    db.run('delete from rotation where tenant = $tenant and $id in (credential, replacement)', { tenant, id });
    db.run(`delete from credential as c where c.tenant = $tenant and c.id = $id and not ${isNamed}`, { tenant, id });
  },
  deleteConnection: ({ tenant, id }: DueConnection): void => {
    db.run('delete from connection_override where tenant = $tenant and connection = $id', { tenant, id });
    db.run('delete from connection where tenant = $tenant and id = $id', { tenant, id });
  },
});
