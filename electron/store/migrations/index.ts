import type { Migration } from '../migration.ts';
import { firstSchema } from './0010-first-schema.ts';
import { backupsSchema } from './0020-backups.ts';
import { moreSettingsSchema } from './0030-more-settings.ts';
import { backupChecksSchema } from './0040-backup-checks.ts';
import { hostKeysSchema } from './0050-host-keys.ts';
import { testScheduleSchema } from './0060-test-schedule.ts';
import { modelListsSchema } from './0080-model-lists.ts';
import { resolverChoicesSchema } from './0090-resolver-choices.ts';
import { rotationsSchema } from './0100-rotations.ts';

/** Every step, in order. Numbered in tens, so that a fix may stand between two released ones. */
export const migrations: readonly Migration[] = [
  firstSchema,
  backupsSchema,
  moreSettingsSchema,
  backupChecksSchema,
  hostKeysSchema,
  testScheduleSchema,
  modelListsSchema,
  resolverChoicesSchema,
  rotationsSchema,
];
