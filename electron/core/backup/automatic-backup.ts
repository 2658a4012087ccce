import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Actor } from '../../../shared/model/member.ts';
import { backupName } from './backup-name.ts';
import { type BackupSource, takeBackup } from './take-backup.ts';

const hourMs = 60 * 60_000;

/** Whether a file's name is one that only this gives. */
export const isAutomaticBackup = (file: string): boolean => /^auto-\d{4}-[\dTZ-]+\.chvbackup$/.test(basename(file));

/** Deletes those that are not on record any more, or never were: a crash may have kept one off it. */
async function forgetOthers(folder: string, recorded: readonly { readonly file: string }[]): Promise<void> {
  const names = new Set(recorded.map(({ file }) => basename(file)));
  const others = (await readdir(folder)).filter((name) => isAutomaticBackup(name) && !names.has(name));
  for (const name of others) await rm(join(folder, name), { force: true });
}

/**
 * Makes the backup the schedule asks for, if one is due, and deletes automatic ones beyond those to keep.
 *
 * The vault's own ways in open it: nobody is asked for a passphrase. Throws as `takeBackup`.
 */
export async function automaticBackup(
  source: BackupSource,
  { folder, actor }: { readonly folder: string; readonly actor: Actor },
  signal: AbortSignal,
): Promise<void> {
  const { backups } = source.vault.store.read;
  const { everyHours, keep } = backups.schedule();
  const automatic = backups.list().filter((backup) => backup.automatic);
  const now = source.world.clock.now();
  const isDue = everyHours > 0 && automatic.every(({ at }) => now - at >= everyHours * hourMs);
  if (!isDue) return;
  const surplus = automatic.slice(keep - 1).map(({ file }) => file);
  const order = {
    path: join(folder, backupName('auto', now)),
    passphrase: null,
    actor,
    automatic: true,
    forget: surplus,
  };
  await takeBackup(source, order, { report: () => undefined, signal });
  for (const file of surplus) await rm(file, { force: true });
  await forgetOthers(folder, backups.list());
}
