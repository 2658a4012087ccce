import type { Migration } from '../migration.ts';

/**
 * A key giving way to a new one, kept so that it goes on wherever it was left.
 *
 * `credential` is the old key, `replacement` the new one, each with the revision the last step left it at: what somebody
 * changed since is not undone over their heads. A credential gives way once at a time, and is a replacement once.
 */
export const rotationsSchema: Migration = {
  version: 100,
  name: 'rotations',
  sql: `
create table rotation (
  tenant text not null,
  id text not null unique,
  credential text not null,
  credential_revision integer not null,
  replacement text not null,
  replacement_revision integer not null,
  step text not null,
  overlap_hours integer not null,
  retire_at integer,
  report text,
  revision integer not null,
  created_at integer not null,
  updated_at integer not null,
  ended_at integer,
  primary key (tenant, id),
  foreign key (tenant, credential) references credential (tenant, id),
  foreign key (tenant, replacement) references credential (tenant, id)
) strict, without rowid;

create unique index rotation_open on rotation (tenant, credential) where ended_at is null;
create unique index rotation_replacement on rotation (tenant, replacement);
`,
};
