import { z } from 'zod';
import type { AppError } from '../../shared/errors/app-error.ts';
import { damagedFile, type FileFormat } from './file-format.ts';
import { passphraseSlot, recoverySlot, wrappedKey } from './header.ts';

/** What a backup says of itself in clear: nothing of it is secret, and every chunk is bound to it. */
const backupHeader = z.strictObject({
  backupId: z.uuidv7(),
  vaultId: z.uuidv7(),
  createdAt: z.int().nonnegative(),
  /** Wraps the backup's key under a passphrase of its own; null where the vault's own ways in must do. */
  own: passphraseSlot.nullable(),
  /** The vault's ways in at the time: they open its root key, from which the key follows that wraps the backup's. */
  vault: z.strictObject({ passphrase: passphraseSlot.nullable(), recovery: recoverySlot, wrapped: wrappedKey }),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** A backup of the whole vault. */
export const backupFormat: FileFormat<BackupHeader> = {
  magic: 'CHVB',
  version: 1,
  label: 'chv/backup',
  refusals: { other: 'notABackup', damaged: 'backupDamaged' },
  header: backupHeader,
  idOf: ({ backupId }) => backupId,
};

/** The refusal of a file that is not, or no longer, what a backup was written as. */
export const damagedBackup = (): AppError => damagedFile(backupFormat);
