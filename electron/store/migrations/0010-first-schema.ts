import type { Migration } from '../migration.ts';

/**
 * The first schema.
 *
 * `tenant` is an organisation's id or `system`, and stands first in every key of a tenant's table. Moments are ms since
 * 1970, flags 0 or 1, JSON is text that is parsed on reading.
 */
export const firstSchema: Migration = {
  version: 10,
  name: 'first-schema',
  sql: `
create table meta (
  key text primary key,
  value text not null
) strict, without rowid;

create table device (
  id text primary key,
  name text not null,
  created_at integer not null
) strict, without rowid;

create table member (
  id text primary key,
  name text not null,
  role text not null,
  created_at integer not null
) strict, without rowid;

create table plan (
  id text primary key,
  name text not null,
  executions_per_month integer,
  tokens_per_day integer,
  requests_per_minute integer,
  concurrency integer,
  default_budget_nano_usd text,
  revision integer not null
) strict, without rowid;

create table setting (
  id integer primary key check (id = 1),
  language text not null,
  theme text not null,
  auto_lock_minutes integer not null,
  proxy_url text,
  proxy_user text,
  proxy_password blob,
  proxy_password_stamp text,
  extra_ca_pem text,
  revision integer not null
) strict;

create table organisation (
  id text primary key,
  slug text not null unique,
  name text not null,
  tax_id text,
  contacts text not null,
  plan text not null references plan (id),
  billing_status text not null,
  time_zone text not null,
  currency text not null,
  markup_basis_points integer not null,
  data_location text,
  use_own_redis integer not null,
  use_own_database integer not null,
  use_own_storage integer not null,
  use_gateway integer not null,
  only_own_keys integer not null,
  notes text not null,
  revision integer not null,
  created_at integer not null,
  updated_at integer not null,
  trashed_at integer
) strict, without rowid;

create table data_key (
  tenant text not null,
  generation integer not null,
  wrapped blob not null,
  sealed_count integer not null default 0,
  primary key (tenant, generation)
) strict, without rowid;

create table connection (
  tenant text not null references organisation (id),
  id text not null unique,
  name text not null,
  kind text not null,
  notes text not null,
  revision integer not null,
  created_at integer not null,
  updated_at integer not null,
  trashed_at integer,
  primary key (tenant, id)
) strict, without rowid;

create table connection_override (
  tenant text not null,
  connection text not null,
  provider text not null,
  credential text,
  settings text not null,
  primary key (tenant, connection, provider),
  foreign key (tenant, connection) references connection (tenant, id)
) strict, without rowid;

create table project (
  tenant text not null references organisation (id),
  id text not null unique,
  name text not null,
  kind text not null,
  url text,
  revision integer not null,
  created_at integer not null,
  updated_at integer not null,
  trashed_at integer,
  primary key (tenant, id)
) strict, without rowid;

create table credential (
  tenant text not null,
  id text not null unique,
  connection text,
  provider text not null,
  category text not null,
  label text not null,
  fields text not null,
  settings text not null,
  destination text not null,
  custom_destination text,
  position integer not null,
  weight integer not null,
  active integer not null,
  notes text not null,
  expires_at integer,
  revision integer not null,
  created_at integer not null,
  updated_at integer not null,
  trashed_at integer,
  primary key (tenant, id),
  foreign key (tenant, connection) references connection (tenant, id)
) strict, without rowid;

create index credential_order on credential (tenant, connection, category, position) where trashed_at is null;

create table credential_secret (
  tenant text not null,
  credential text not null,
  field text not null,
  mask text not null,
  stamp text not null,
  sealed blob not null,
  primary key (tenant, credential, field),
  foreign key (tenant, credential) references credential (tenant, id)
) strict, without rowid;

create table test_result (
  tenant text not null,
  credential text not null,
  id text not null,
  tested_at integer not null,
  report text not null,
  primary key (tenant, credential, id),
  foreign key (tenant, credential) references credential (tenant, id)
) strict, without rowid;

create table test_verdict (
  tenant text not null,
  credential text not null,
  reachable text not null,
  accepted text not null,
  capable text not null,
  cause text,
  tested_at integer not null,
  primary key (tenant, credential),
  foreign key (tenant, credential) references credential (tenant, id)
) strict, without rowid;

create table audit (
  seq integer primary key,
  at integer not null,
  member text,
  device text,
  origin text,
  action text not null,
  tenant text not null,
  records text not null,
  outcome text not null,
  changed text not null,
  detail blob,
  detail_stamp text,
  previous_mac blob not null,
  mac blob not null
) strict;

create index audit_by_tenant on audit (tenant, seq);
create index audit_by_action on audit (action, seq);

create table command_log (
  command_id text primary key,
  route text not null,
  answer text not null,
  at integer not null
) strict, without rowid;

create index command_log_by_age on command_log (at);
`,
};
