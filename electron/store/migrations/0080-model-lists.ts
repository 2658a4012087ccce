import type { Migration } from '../migration.ts';

/** Models a vendor listed for a credential, as of the last test that heard them. `whole` is 0 where the list was cut. */
export const modelListsSchema: Migration = {
  version: 80,
  name: 'model-lists',
  sql: `
create table model_list (
  tenant text not null,
  credential text not null,
  provider text not null,
  fetched_at integer not null,
  whole integer not null,
  ids text not null,
  primary key (tenant, credential),
  foreign key (tenant, credential) references credential (tenant, id)
) strict, without rowid;
`,
};
