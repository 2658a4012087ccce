import type { Migration } from '../migration.ts';

/**
 * Tests the machine makes by itself, and what it tells of them.
 *
 * `test_watch`: how often in a row a credential failed, and since when nothing new was learnt. Credentials of before are
 * tested by the schedule like others; the schedule itself is off until somebody wants it.
 */
export const testScheduleSchema: Migration = {
  version: 60,
  name: 'test-schedule',
  sql: `
alter table setting add column scheduled_test_hours integer not null default 0;
alter table credential add column scheduled_tests integer not null default 1;

create table test_watch (
  tenant text not null,
  credential text not null,
  failures integer not null,
  tested_at integer not null,
  retry_at integer,
  primary key (tenant, credential),
  foreign key (tenant, credential) references credential (tenant, id)
) strict, without rowid;

create table alert (
  tenant text not null,
  id text not null unique,
  credential text not null,
  kind text not null,
  reachable text not null,
  accepted text not null,
  capable text not null,
  cause text,
  opened_at integer not null,
  closed_at integer,
  acknowledged_at integer,
  primary key (tenant, id),
  foreign key (tenant, credential) references credential (tenant, id)
) strict, without rowid;

create unique index alert_open on alert (tenant, credential, kind) where closed_at is null;
`,
};
