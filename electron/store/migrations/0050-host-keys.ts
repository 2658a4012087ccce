import type { Migration } from '../migration.ts';

/** Keys by which servers are known again. One belongs to the destination it was seen at: another one begins anew. */
export const hostKeysSchema: Migration = {
  version: 50,
  name: 'host-keys',
  sql: `
create table host_key (
  tenant text not null,
  credential text not null,
  destination text not null,
  algorithm text not null,
  fingerprint text not null,
  trusted_at integer not null,
  primary key (tenant, credential),
  foreign key (tenant, credential) references credential (tenant, id)
) strict, without rowid;
`,
};
