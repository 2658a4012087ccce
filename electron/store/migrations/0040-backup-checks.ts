import type { Migration } from '../migration.ts';

/** When a backup was last checked, and what came of it. Until then each was opened whole once, when it was made. */
export const backupChecksSchema: Migration = {
  version: 40,
  name: 'backup-checks',
  sql: `
alter table backup add column checked_at integer not null default 0;
alter table backup add column outcome text not null default 'whole';
update backup set checked_at = verified_at;
`,
};
