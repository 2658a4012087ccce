import { z } from 'zod';
import { commandId } from '../model/ids.ts';
import { instant } from '../model/time.ts';
import { command, nothing, query, stream } from './define.ts';
import { progressOf } from './progress.ts';
import { uploadId, uploadPieceBytes } from './uploads.ts';
import { passphrase } from './vault.ts';

/** Path of a file or folder on the machine of the engine. Only the command line may name one; a page never does. */
const path = z.string().min(1).max(4_096);

/** A backup to be opened: a path from the command line, a file handed over from a page. */
const backupSource = z.union([path, z.strictObject({ upload: uploadId })]);
export type BackupSource = z.infer<typeof backupSource>;

/** A backup that was written and read back. */
export const backupTaken = z.strictObject({
  file: z.string(),
  bytes: z.int().nonnegative(),
  /** Of the whole file, hex. */
  sha256: z.string(),
  at: instant,
});
export type BackupTaken = z.infer<typeof backupTaken>;

/** A backup whose every part opened. */
export const backupVerified = backupTaken.extend({
  vaultId: z.string(),
  counts: z.strictObject({
    organisations: z.int().nonnegative(),
    connections: z.int().nonnegative(),
    credentials: z.int().nonnegative(),
    secrets: z.int().nonnegative(),
  }),
  /** `ok: false`: the chain was broken already when the backup was made. */
  audit: z.strictObject({ ok: z.boolean(), count: z.int().nonnegative(), head: z.string().nullable() }),
});
export type BackupVerified = z.infer<typeof backupVerified>;

/** A vault made of a backup. The recovery key is new and shown this once. */
export const backupRestored = z.strictObject({
  vaultId: z.string(),
  recoveryKey: z.string(),
  /** When the backup was made: what changed since is not in it. */
  at: instant,
  /** Organisations that were shredded and did not come back. */
  shredded: z.array(z.string()),
});
export type BackupRestored = z.infer<typeof backupRestored>;

/** What opens a backup file. */
export const backupKey = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase }),
  z.strictObject({ kind: z.literal('recoveryKey'), recoveryKey: z.string().max(400) }),
]);
export type BackupKey = z.infer<typeof backupKey>;

/** What came of opening a backup: every part opened, or the file is not what was written. */
const backupOutcome = z.enum(['whole', 'damaged']);
export type BackupOutcome = z.infer<typeof backupOutcome>;

/** A backup this vault made, as far as its file is still there. */
export const backupRecord = backupTaken.extend({
  /** When it was last opened whole. */
  verifiedAt: instant,
  /** When it was last tried, and what came of it: every part opened, or the file is not what was written. */
  checkedAt: instant,
  outcome: backupOutcome,
  automatic: z.boolean(),
});

/** How often the machine makes one by itself while the vault is unlocked (0: never), and how many it keeps. */
export const backupSchedule = z.strictObject({
  everyHours: z
    .int()
    .min(0)
    .max(24 * 31),
  keep: z.int().min(1).max(100),
});

/** Backups whose file is still there, newest first, and when the machine makes one by itself. */
export const backupList = z.strictObject({ backups: z.array(backupRecord), schedule: backupSchedule });

export const backups = {
  /** Newest first. */
  list: query('unlocked').input(nothing).output(backupList),
  setSchedule: command('unlocked').input(backupSchedule.extend({ commandId })).output(backupSchedule),
  /** Bytes written and read back. Without a file named it goes into the data folder's `backups/`. Without a passphrase of its own the vault's opens it; the recovery key always does. */
  create: stream('unlocked', true, 'allowed')
    .input(
      z.strictObject({
        file: path.nullable().default(null),
        passphrase: passphrase.nullable().default(null),
      }),
    )
    .output(progressOf(backupTaken)),
  /** One piece of a listed backup's file, so that a page can keep a copy elsewhere. The file is encrypted as it is. */
  read: query('unlocked')
    .input(z.strictObject({ file: path, offset: z.int().nonnegative() }))
    .output(
      z.strictObject({
        data: z.base64().max(Math.ceil(uploadPieceBytes / 3) * 4),
        /** Bytes of the whole file. */
        total: z.int().nonnegative(),
      }),
    ),
  /** Opens one of the list whole, by the open vault itself, and remembers what came of it. */
  check: stream('unlocked', true, 'allowed')
    .input(z.strictObject({ file: path }))
    .output(progressOf(backupVerified)),
  /** Really opens it: every chunk, the database, the audit chain, every sealed value. Needs no vault. */
  verify: stream('nothing')
    .input(z.strictObject({ file: backupSource, key: backupKey }))
    .output(progressOf(backupVerified)),
  /** Makes a vault of it in this engine's folder, which must be new or empty. Leaves it locked. */
  restore: stream('nothing', true)
    .input(
      z.strictObject({
        file: backupSource,
        key: backupKey,
        newPassphrase: passphrase,
        useKeychain: z.boolean(),
        /** Data folders whose vault may be the same: what they shredded does not come back. */
        shreddedFrom: z.array(path).max(10).default([]),
      }),
    )
    .output(progressOf(backupRestored)),
};
