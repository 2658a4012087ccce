import type { BackupOutcome } from '../../shared/contract/backups.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { Readable, Writable } from './handles.ts';

/** A backup this vault made. Whether its file is still there is for the disk to say. */
export type BackupRecord = {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: Instant;
  /** When it was last opened whole. */
  readonly verifiedAt: Instant;
  /** When it was last tried, and what came of it. */
  readonly checkedAt: Instant;
  readonly outcome: BackupOutcome;
  readonly automatic: boolean;
};

/** How often the machine makes a backup by itself while the vault is unlocked (0: never), and how many it keeps. */
export type BackupSchedule = { readonly everyHours: number; readonly keep: number };

type BackupRow = Omit<BackupRecord, 'automatic'> & { readonly automatic: 0 | 1 };

export const backupReads = (db: Readable) => ({
  /** Newest first. */
  list: (): readonly BackupRecord[] =>
    db
      .all<BackupRow>(
        `select file, bytes, sha256, at, verified_at as verifiedAt, checked_at as checkedAt, outcome, automatic
         from backup order by at desc`,
      )
      .map((row) => ({ ...row, automatic: row.automatic === 1 })),
  schedule: (): BackupSchedule =>
    db.one<BackupSchedule>('select every_hours as everyHours, keep from backup_schedule') ?? { everyHours: 0, keep: 1 },
});

export const backupWrites = (db: Writable) => ({
  ...backupReads(db),
  insert: (backup: BackupRecord): void =>
    void db.run(
      `insert into backup (file, bytes, sha256, at, verified_at, checked_at, outcome, automatic)
       values ($file, $bytes, $sha256, $at, $verifiedAt, $checkedAt, $outcome, $automatic)
       on conflict (file) do update set bytes = $bytes, sha256 = $sha256, at = $at, verified_at = $verifiedAt,
         checked_at = $checkedAt, outcome = $outcome, automatic = $automatic`,
      { ...backup, automatic: Number(backup.automatic) },
    ),
  recordCheck: (file: string, check: Pick<BackupRecord, 'checkedAt' | 'outcome'>): void =>
    void db.run(
      `update backup set checked_at = $checkedAt, outcome = $outcome,
         verified_at = case when $outcome = 'whole' then $checkedAt else verified_at end
       where file = $file`,
      { file, ...check },
    ),
  delete: (file: string): void => void db.run('delete from backup where file = $file', { file }),
  setSchedule: (schedule: BackupSchedule): void =>
    void db.run('update backup_schedule set every_hours = $everyHours, keep = $keep', schedule),
});
