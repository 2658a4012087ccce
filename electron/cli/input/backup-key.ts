import type { BackupKey } from '../../../shared/contract/backups.ts';
import type { Context } from '../command.ts';
import { text } from '../option.ts';
import { readOwnPassphrase } from './passphrase-file.ts';

/** What opens a backup that is already there. */
export const backupKeyOptions = { 'backup-passphrase-file': text('FILE'), 'recovery-file': text('FILE') } as const;

type Given = { readonly [Name in keyof typeof backupKeyOptions]: string | undefined };

/** The backup's own passphrase, the recovery key, or else the passphrase of the call. */
export async function readBackupKey(given: Given, context: Context): Promise<BackupKey> {
  const file = given['backup-passphrase-file'];
  const recoveryFile = given['recovery-file'];
  if (recoveryFile !== undefined) {
    return { kind: 'recoveryKey', recoveryKey: await context.recoveryKey(recoveryFile) };
  }
  const passphrase =
    file === undefined
      ? await context.passphrase()
      : await readOwnPassphrase(context.world, file, '--backup-passphrase-file');
  return { kind: 'passphrase', passphrase };
}
