import type { DiagnosticStore } from '../../shared/model/diagnostics.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../store/store.ts';
import { trashMs } from './purge.ts';
import { getSettings } from './settings.ts';

/** How many credentials' last test found each cause. */
function causesOf({ read }: Pick<Store, 'read'>): DiagnosticStore['testCauses'] {
  const causes = read.standings.live().flatMap(({ cause }) => (cause === null ? [] : [cause]));
  return [...Map.groupBy(causes, (cause) => cause)].map(([cause, all]) => ({ cause, credentials: all.length }));
}

/** An open store in numbers: nothing of it is named. */
export function describeStore(store: Store, clock: Pick<Clock, 'now'>): DiagnosticStore {
  const rows = store.counts();
  const { autoLockMinutes, network } = getSettings({ store });
  const { everyHours, keep } = store.read.backups.schedule();
  const backups = store.read.backups.list();
  return {
    schema: store.schema,
    mode: store.isReadOnly() ? 'readOnly' : 'normal',
    counts: {
      organisations: rows.organisation,
      connections: rows.connection,
      credentials: rows.credential,
      secrets: rows.credential_secret,
      dataKeys: rows.data_key,
      auditEntries: rows.audit,
    },
    damagedKeys: store.damagedTenants.length,
    testCauses: causesOf(store),
    settings: { autoLockMinutes, proxy: network.proxyUrl !== null, extraAuthorities: network.extraCaPem !== null },
    housekeeping: {
      backupEveryHours: everyHours,
      backupsKept: keep,
      backups: backups.length,
      lastBackupAt: backups[0]?.at ?? null,
      trashIsDue: store.read.trash.isDue(clock.now() - trashMs),
    },
  };
}
