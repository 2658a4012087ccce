import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '../../../shared/model/member.ts';
import { type BackupSource, takeBackup } from './take-backup.ts';

const hourMs = 60 * 60_000;

/** A name that sorts by time and means the same in every time zone. */
const nameAt = (at: number): string => `auto-${new Date(at).toISOString().replace(/[:.]/g, '-')}.chvbackup`;

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
  const order = { path: join(folder, nameAt(now)), passphrase: null, actor, automatic: true, forget: surplus };
  await takeBackup(source, order, { report: () => undefined, signal });
  for (const file of surplus) await rm(file, { force: true });
}
