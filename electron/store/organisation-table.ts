import { z } from 'zod';
import { contact, type Organisation } from '../../shared/model/organisation.ts';
import { inheritanceChoices, strategies } from '../../shared/model/resolver-choices.ts';
import type { Readable, SqlParams, Writable } from './handles.ts';
import { readJson } from './json-column.ts';

const flags = [
  'useOwnRedis',
  'useOwnDatabase',
  'useOwnStorage',
  'useGateway',
  'onlyOwnKeys',
  'allowLowerLevel',
] as const;

type Flag = (typeof flags)[number];

type JsonColumn = 'contacts' | 'inheritance' | 'strategies';

/** As stored: flags as 0 or 1, lists and choices as JSON. */
type OrganisationRow = Omit<Organisation, Flag | JsonColumn> &
  Readonly<Record<Flag, 0 | 1>> &
  Readonly<Record<JsonColumn, string>>;

const columns = `id, slug, name, tax_id as taxId, contacts, plan, billing_status as billingStatus,
  time_zone as timeZone, currency, markup_basis_points as markupBasisPoints, data_location as dataLocation,
  use_own_redis as useOwnRedis, use_own_database as useOwnDatabase, use_own_storage as useOwnStorage,
  use_gateway as useGateway, only_own_keys as onlyOwnKeys,
  allow_lower_level as allowLowerLevel, inheritance, strategies, notes, revision, created_at as createdAt,
  updated_at as updatedAt, trashed_at as trashedAt`;

const contacts = z.array(contact);

const fromRow = (row: OrganisationRow): Organisation => ({
  ...row,
  contacts: readJson(contacts, row.contacts),
  inheritance: readJson(inheritanceChoices, row.inheritance),
  strategies: readJson(strategies, row.strategies),
  useOwnRedis: row.useOwnRedis === 1,
  useOwnDatabase: row.useOwnDatabase === 1,
  useOwnStorage: row.useOwnStorage === 1,
  useGateway: row.useGateway === 1,
  onlyOwnKeys: row.onlyOwnKeys === 1,
  allowLowerLevel: row.allowLowerLevel === 1,
});

const toParams = (organisation: Organisation): SqlParams => ({
  ...organisation,
  contacts: JSON.stringify(organisation.contacts),
  inheritance: JSON.stringify(organisation.inheritance),
  strategies: JSON.stringify(organisation.strategies),
  useOwnRedis: Number(organisation.useOwnRedis),
  useOwnDatabase: Number(organisation.useOwnDatabase),
  useOwnStorage: Number(organisation.useOwnStorage),
  useGateway: Number(organisation.useGateway),
  onlyOwnKeys: Number(organisation.onlyOwnKeys),
  allowLowerLevel: Number(organisation.allowLowerLevel),
});

const mapped = (row: OrganisationRow | undefined): Organisation | undefined =>
  row === undefined ? undefined : fromRow(row);

/** The agency's clients. Trashed ones are found too, unless a list asks for one kind. */
export const organisationReads = (db: Readable) => ({
  list: (filter: { readonly trashed: boolean }): readonly Organisation[] =>
    db
      .all<OrganisationRow>(
        `select ${columns} from organisation where (trashed_at is not null) = $trashed order by name, slug`,
        { trashed: Number(filter.trashed) },
      )
      .map(fromRow),
  byId: (id: string): Organisation | undefined =>
    mapped(db.one<OrganisationRow>(`select ${columns} from organisation where id = $id`, { id })),
  bySlug: (slug: string): Organisation | undefined =>
    mapped(db.one<OrganisationRow>(`select ${columns} from organisation where slug = $slug`, { slug })),
});

export const organisationWrites = (db: Writable) => ({
  ...organisationReads(db),
  insert: (organisation: Organisation): void =>
    void db.run(
      `insert into organisation (id, slug, name, tax_id, contacts, plan, billing_status, time_zone, currency,
         markup_basis_points, data_location, use_own_redis, use_own_database, use_own_storage, use_gateway,
         only_own_keys, allow_lower_level, inheritance, strategies, notes, revision, created_at, updated_at, trashed_at)
       values ($id, $slug, $name, $taxId, $contacts, $plan, $billingStatus, $timeZone, $currency,
         $markupBasisPoints, $dataLocation, $useOwnRedis, $useOwnDatabase, $useOwnStorage, $useGateway,
         $onlyOwnKeys, $allowLowerLevel, $inheritance, $strategies, $notes, $revision, $createdAt, $updatedAt, $trashedAt)`,
      toParams(organisation),
    ),
  update: (organisation: Organisation): void =>
    void db.run(
      `update organisation set name = $name, tax_id = $taxId, contacts = $contacts, plan = $plan,
         billing_status = $billingStatus, time_zone = $timeZone, currency = $currency,
         markup_basis_points = $markupBasisPoints, data_location = $dataLocation, use_own_redis = $useOwnRedis,
         use_own_database = $useOwnDatabase, use_own_storage = $useOwnStorage, use_gateway = $useGateway,
         only_own_keys = $onlyOwnKeys,
         allow_lower_level = $allowLowerLevel, inheritance = $inheritance, strategies = $strategies, notes = $notes, revision = $revision, updated_at = $updatedAt,
         trashed_at = $trashedAt
       where id = $id`,
      toParams(organisation),
    ),
});
