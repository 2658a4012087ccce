import { type Connection, type Override, settings } from '../../shared/model/connection.ts';
import {
  type ConnectionId,
  type CredentialId,
  type OrganisationId,
  type ProviderId,
  systemTenant,
  type Tenant,
} from '../../shared/model/ids.ts';
import type { Readable, Writable } from './handles.ts';
import { readJson } from './json-column.ts';

type ConnectionRow = Omit<Connection, 'overrides'>;
type OverrideRow = Omit<Override, 'settings'> & { readonly connection: ConnectionId; readonly settings: string };

/** An override that names a credential. */
export type NamingOverride = {
  readonly organisation: OrganisationId;
  readonly connection: ConnectionId;
  readonly provider: ProviderId;
};

const columns = `id, tenant as organisationId, name, kind, notes, revision, created_at as createdAt,
  updated_at as updatedAt, trashed_at as trashedAt`;

const overrideFromRow = ({ connection: _connection, ...row }: OverrideRow): Override => ({
  ...row,
  settings: readJson(settings, row.settings),
});

/** Channel instances and their overrides. */
export const connectionReads = (db: Readable) => {
  const overridesOf = (organisation: OrganisationId, connection: ConnectionId): readonly Override[] =>
    db
      .all<OverrideRow>(
        `select connection, provider, credential, settings from connection_override
         where tenant = $organisation and connection = $connection order by provider`,
        { organisation, connection },
      )
      .map(overrideFromRow);
  const whole = (row: ConnectionRow): Connection => ({
    ...row,
    overrides: [...overridesOf(row.organisationId, row.id)],
  });
  return {
    list: (organisation: OrganisationId, filter: { readonly trashed: boolean }): readonly Connection[] =>
      db
        .all<ConnectionRow>(
          `select ${columns} from connection
           where tenant = $organisation and (trashed_at is not null) = $trashed order by name, id`,
          { organisation, trashed: Number(filter.trashed) },
        )
        .map(whole),
    get: (organisation: OrganisationId, id: ConnectionId): Connection | undefined => {
      const row = db.one<ConnectionRow>(`select ${columns} from connection where tenant = $organisation and id = $id`, {
        organisation,
        id,
      });
      return row === undefined ? undefined : whole(row);
    },
    /** Overrides that name a credential: of its own organisation, or of any where it is the agency's. */
    overridesNaming: (tenant: Tenant, credential: CredentialId): readonly NamingOverride[] =>
      db.all<NamingOverride>(
        `select tenant as organisation, connection, provider from connection_override
         where credential = $credential and (tenant = $tenant or $tenant = $system)
         order by tenant, connection, provider`,
        { tenant, credential, system: systemTenant },
      ),
    /** To whom a connection belongs, for callers who know only its id. */
    ownerOf: (id: ConnectionId): OrganisationId | undefined =>
      db.one<{ tenant: OrganisationId }>('select tenant from connection where id = $id', { id })?.tenant,
  };
};

export const connectionWrites = (db: Writable) => ({
  ...connectionReads(db),
  insert: ({ overrides: _none, ...connection }: Connection): void =>
    void db.run(
      `insert into connection (tenant, id, name, kind, notes, revision, created_at, updated_at, trashed_at)
       values ($organisationId, $id, $name, $kind, $notes, $revision, $createdAt, $updatedAt, $trashedAt)`,
      connection,
    ),
  update: ({ overrides: _own, ...connection }: Connection): void =>
    void db.run(
      `update connection set name = $name, kind = $kind, notes = $notes, revision = $revision,
         updated_at = $updatedAt, trashed_at = $trashedAt
       where tenant = $organisationId and id = $id`,
      connection,
    ),
  putOverride: (organisation: OrganisationId, connection: ConnectionId, override: Override): void =>
    void db.run(
      `insert into connection_override (tenant, connection, provider, credential, settings)
       values ($organisation, $connection, $provider, $credential, $settings)
       on conflict (tenant, connection, provider) do update set credential = $credential, settings = $settings`,
      { organisation, connection, ...override, settings: JSON.stringify(override.settings) },
    ),
  deleteOverride: (organisation: OrganisationId, connection: ConnectionId, provider: ProviderId): void =>
    void db.run(
      `delete from connection_override
       where tenant = $organisation and connection = $connection and provider = $provider`,
      { organisation, connection, provider },
    ),
});
