import type { Cause } from '../../shared/errors/causes.ts';
import { type Settings, settings } from '../../shared/model/connection.ts';
import type { ConnectionId, CredentialId, ProviderId, Tenant } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { Readable } from './handles.ts';
import { readJson } from './json-column.ts';

/** What of a credential decides whether it serves. */
export type ResolverRow = {
  readonly id: CredentialId;
  readonly connection: ConnectionId | null;
  readonly provider: ProviderId;
  readonly label: string;
  readonly position: number;
  readonly weight: number;
  readonly active: boolean;
  readonly trashed: boolean;
  readonly expiresAt: Instant | null;
  readonly outCause: Cause | null;
  readonly settings: Settings;
};

type Row = Omit<ResolverRow, 'active' | 'trashed' | 'settings'> & {
  readonly active: 0 | 1;
  readonly trashed: 0 | 1;
  readonly settings: string;
};

/** Most credentials set nothing: that needs no parsing. */
const readSettings = (text: string): Settings => (text === '{}' ? {} : readJson(settings, text));

/** What resolutions are made of. */
export const resolverReads = (db: Readable) => ({
  /** Who has any credential of these providers, in the trash or not. */
  holders: (providers: readonly ProviderId[]): ReadonlySet<Tenant> =>
    new Set(
      db
        .all<{ tenant: Tenant }>(
          'select distinct tenant from credential where provider in (select value from json_each($providers))',
          { providers: JSON.stringify(providers) },
        )
        .map(({ tenant }) => tenant),
    ),
  /** All of a tenant's credentials, those in the trash too. */
  credentials: (tenant: Tenant): readonly ResolverRow[] =>
    db
      .all<Row>(
        `select c.id, c.connection, c.provider, c.label, c.position, c.weight, c.active,
           c.trashed_at is not null as trashed, c.expires_at as expiresAt, v.out_cause as outCause, c.settings
         from credential c
         left join test_verdict v on v.tenant = c.tenant and v.credential = c.id
         where c.tenant = $tenant`,
        { tenant },
      )
      .map((row) => ({
        ...row,
        active: row.active === 1,
        trashed: row.trashed === 1,
        settings: readSettings(row.settings),
      })),
});
