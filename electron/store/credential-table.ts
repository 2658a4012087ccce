import type { Category } from '../../shared/model/category.ts';
import { type Settings, settings } from '../../shared/model/connection.ts';
import { type FieldValues, fieldValues } from '../../shared/model/credential.ts';
import type { ConnectionId, CredentialId, ProviderId, Tenant } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { Readable, SqlParams, Writable } from './handles.ts';
import { readJson } from './json-column.ts';

/** A credential as stored, without its secrets. `fields` holds the plain ones. */
export type CredentialRecord = {
  readonly tenant: Tenant;
  readonly id: CredentialId;
  readonly connection: ConnectionId | null;
  readonly provider: ProviderId;
  readonly category: Category;
  readonly label: string;
  readonly fields: FieldValues;
  readonly settings: Settings;
  /** Canonical destination, bound into every sealed field. */
  readonly destination: string;
  /** Host of a destination that is not the vendor's own. */
  readonly customDestination: string | null;
  readonly position: number;
  readonly weight: number;
  readonly active: boolean;
  /** Whether the machine may test it by itself. */
  readonly scheduledTests: boolean;
  readonly notes: string;
  readonly expiresAt: Instant | null;
  readonly revision: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly trashedAt: Instant | null;
};

type JsonColumn = 'fields' | 'settings';
type Flag = 'active' | 'scheduledTests';

export type CredentialRow = Omit<CredentialRecord, JsonColumn | Flag> &
  Readonly<Record<JsonColumn, string>> &
  Readonly<Record<Flag, 0 | 1>>;

export const credentialColumns = `c.tenant, c.id, c.connection, c.provider, c.category, c.label, c.fields, c.settings,
  c.destination, c.custom_destination as customDestination, c.position, c.weight, c.active,
  c.scheduled_tests as scheduledTests, c.notes,
  c.expires_at as expiresAt, c.revision, c.created_at as createdAt, c.updated_at as updatedAt,
  c.trashed_at as trashedAt`;

export const credentialFromRow = (row: CredentialRow): CredentialRecord => ({
  ...row,
  fields: readJson(fieldValues, row.fields),
  settings: readJson(settings, row.settings),
  active: row.active === 1,
  scheduledTests: row.scheduledTests === 1,
});

const toParams = (record: CredentialRecord): SqlParams => ({
  ...record,
  fields: JSON.stringify(record.fields),
  settings: JSON.stringify(record.settings),
  active: Number(record.active),
  scheduledTests: Number(record.scheduledTests),
});

/** One total order: all categories of all scopes have their own. */
export type OrderKey = {
  readonly tenant: Tenant;
  readonly connection: ConnectionId | null;
  readonly category: Category;
};
export type OrderedRow = { readonly id: CredentialId; readonly position: number; readonly active: boolean };

export const credentialReads = (db: Readable) => ({
  /** Under whom a credential stands, for callers who know only its id. */
  ownerOf: (id: CredentialId): Tenant | undefined =>
    db.one<{ tenant: Tenant }>('select tenant from credential where id = $id', { id })?.tenant,
  get: (tenant: Tenant, id: CredentialId): CredentialRecord | undefined => {
    const row = db.one<CredentialRow>(
      `select ${credentialColumns} from credential c where c.tenant = $tenant and c.id = $id`,
      { tenant, id },
    );
    return row === undefined ? undefined : credentialFromRow(row);
  },
  /** The live credentials of one order, primary candidates first. */
  order: ({ tenant, connection, category }: OrderKey): readonly OrderedRow[] =>
    db
      .all<Omit<OrderedRow, 'active'> & { active: 0 | 1 }>(
        `select id, position, active from credential
         where tenant = $tenant and connection is $connection and category = $category and trashed_at is null
         order by position`,
        { tenant, connection, category },
      )
      .map((row) => ({ ...row, active: row.active === 1 })),
  /** How many live credentials an order has, and whether one of them is active. */
  standing: (key: OrderKey): { readonly count: number; readonly hasActive: boolean } => {
    const live = `from credential
       where tenant = $tenant and connection is $connection and category = $category and trashed_at is null`;
    const row = db.one<{ count: number; hasActive: 0 | 1 }>(
      `select count(*) as count, exists (select 1 ${live} and active = 1) as hasActive ${live}`,
      { tenant: key.tenant, connection: key.connection, category: key.category },
    );
    return { count: row?.count ?? 0, hasActive: row?.hasActive === 1 };
  },
  /** Which live credential of a scope and provider has a label. */
  labelled: (scope: Omit<OrderKey, 'category'>, provider: ProviderId, label: string): CredentialId | undefined =>
    db.one<{ id: CredentialId }>(
      `select id from credential where tenant = $tenant and connection is $connection and provider = $provider
         and label = $label and trashed_at is null`,
      { tenant: scope.tenant, connection: scope.connection, provider, label },
    )?.id,
  /** Whether a live credential of a scope and provider has any of these labels: one look for all of them. */
  hasLabel: (scope: Omit<OrderKey, 'category'>, provider: ProviderId, labels: readonly string[]): boolean =>
    db.one<{ id: CredentialId }>(
      `select id from credential where tenant = $tenant and connection is $connection and provider = $provider
         and trashed_at is null and label in (select value from json_each($labels)) limit 1`,
      { tenant: scope.tenant, connection: scope.connection, provider, labels: JSON.stringify(labels) },
    ) !== undefined,
});

export const credentialWrites = (db: Writable) => ({
  ...credentialReads(db),
  insert: (record: CredentialRecord): void =>
    void db.run(
      `insert into credential (tenant, id, connection, provider, category, label, fields, settings, destination,
         custom_destination, position, weight, active, scheduled_tests, notes, expires_at, revision, created_at, updated_at, trashed_at)
       values ($tenant, $id, $connection, $provider, $category, $label, $fields, $settings, $destination,
         $customDestination, $position, $weight, $active, $scheduledTests, $notes, $expiresAt, $revision, $createdAt, $updatedAt,
         $trashedAt)`,
      toParams(record),
    ),
  update: (record: CredentialRecord): void =>
    void db.run(
      `update credential set label = $label, fields = $fields, settings = $settings, destination = $destination,
         custom_destination = $customDestination, weight = $weight, active = $active,
         scheduled_tests = $scheduledTests, notes = $notes,
         expires_at = $expiresAt, revision = $revision, updated_at = $updatedAt, trashed_at = $trashedAt
       where tenant = $tenant and id = $id`,
      toParams(record),
    ),
  setPosition: (tenant: Tenant, id: CredentialId, position: number): void =>
    void db.run('update credential set position = $position where tenant = $tenant and id = $id', {
      tenant,
      id,
      position,
    }),
});
