import type { Migration } from '../migration.ts';

/** Which backups this vault made, and when the machine makes one by itself. A backup's file is named, never opened. */
export const backupsSchema: Migration = {
  version: 20,
  name: 'backups',
  sql: `
create table backup (
  file text primary key,
  bytes integer not null,
  sha256 text not null,
  at integer not null,
  verified_at integer not null,
  automatic integer not null
) strict, without rowid;

create table backup_schedule (
  id integer primary key check (id = 1),
  every_hours integer not null,
  keep integer not null
) strict;

insert into backup_schedule (id, every_hours, keep) values (1, 24, 7);
`,
};
