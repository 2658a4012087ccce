import { systemTenant } from '../../shared/model/ids.ts';
import type { BackupSchedule } from '../store/backup-table.ts';
import { actOf, type Command, type ServiceContext } from './service-context.ts';

/** Says how often the machine backs the vault up by itself, in hours (0: never), and how many of these it keeps. */
export const setBackupSchedule = (
  context: ServiceContext,
  { everyHours, keep, commandId }: Command & BackupSchedule,
): BackupSchedule =>
  context.store.write(actOf(context, 'backups.setSchedule', { commandId }), (tx) => {
    tx.backups.setSchedule({ everyHours, keep });
    tx.audit({
      action: 'settings.changed',
      tenant: systemTenant,
      records: [],
      changed: ['backupSchedule'],
      detail: { everyHours, keep },
    });
    return { everyHours, keep };
  });
