import type { Migration } from '../migration.ts';

/** Settings that came after the first ones. Vaults from before begin with what the product did until then. */
export const moreSettingsSchema: Migration = {
  version: 30,
  name: 'more-settings',
  sql: `
alter table setting add column region text not null default 'language';
alter table setting add column density text not null default 'comfortable';
alter table setting add column text_size integer not null default 100;
alter table setting add column motion text not null default 'system';
alter table setting add column lock_on_sleep integer not null default 1;
alter table setting add column lock_on_screen_lock integer not null default 1;
alter table setting add column clipboard_seconds integer not null default 30;
alter table setting add column reveal_seconds integer not null default 30;
alter table setting add column test_concurrency integer not null default 32;
alter table setting add column test_timeout_seconds integer not null default 20;
`,
};
