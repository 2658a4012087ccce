import { join } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Steps } from '../../ports/steps.ts';
import { openingEverySealed } from '../../services/check-sealed.ts';
import { openingStore, type Store } from '../../store/store.ts';
import { damagedBackup } from '../../vault/backup-header.ts';
import { type BackupSecret, openBackupKey } from '../../vault/backup-key.ts';
import { type ReadBackup, readBackupFile } from '../../vault/backup-reader.ts';
import { copyOfKeys, keyRingOf } from '../../vault/key-ring.ts';
import type { EnginePorts } from '../engine.ts';
import { inTurns } from '../in-turns.ts';

/** What the work of backups uses of the world. */
export type BackupWorld = Pick<EnginePorts, 'clock' | 'random' | 'kdf' | 'keychain' | 'paths'>;

/** Long work's ways to say how far it is and to learn that it should stop. */
export type Pace = { readonly report: (done: number, total: number) => void; readonly signal: AbortSignal };

/** Decrypts a backup into a folder; its database lies there as `store.db`. */
export const unpackBackup = (
  world: BackupWorld,
  input: { readonly path: string; readonly secret: BackupSecret; readonly folder: string },
  { report, signal }: Pace,
): Promise<ReadBackup> =>
  readBackupFile({
    path: input.path,
    keyOf: (header) => openBackupKey(world, header, input.secret),
    databasePath: join(input.folder, 'store.db'),
    signal,
    onProgress: report,
  });

/** What was found in a backup whose every part opened. */
export type CheckedStore = {
  readonly audit: { readonly ok: boolean; readonly count: number; readonly head: string | null };
};

/**
 * Proves that a store gives back what it holds: SQLite finds no fault, nothing is missing, every sealed value opens.
 *
 * A broken audit chain is told and not refused: it was broken when the backup was made, and the keys are all there.
 */
function* checkingStore(store: Store, { contents }: ReadBackup): Steps<CheckedStore> {
  if (store.isNewer) throw new AppError('STORE_NEWER');
  const counts: Readonly<Record<string, number>> = store.counts();
  const isWhole = Object.entries(contents.counts).every(([table, count]) => counts[table] === count);
  if (store.findFault() !== null || store.damagedTenants.length > 0 || !isWhole) throw damagedBackup();
  yield* openingEverySealed(store);
  const { count, head, brokenAt } = yield* store.verifyingAudit();
  return {
    audit: { ok: brokenAt === null && count === contents.audit.count && head === contents.audit.head, count, head },
  };
}

/** Opens the unpacked store under the keys the backup carries, checks it whole in turns, and closes it again. */
export async function checkUnpacked(
  world: BackupWorld,
  { folder, backup }: { readonly folder: string; readonly backup: ReadBackup },
  { signal }: Pick<Pace, 'signal'>,
): Promise<CheckedStore> {
  const { keys, header } = backup;
  const ring = keyRingOf({ vaultId: header.vaultId, random: world.random, keys: copyOfKeys(keys) });
  try {
    const path = join(folder, 'store.db');
    const { clock } = world;
    const opening = openingStore({ path, mode: 'open', ring, clock, onAppended: () => undefined });
    const store = await inTurns(opening, clock, signal);
    try {
      return await inTurns(checkingStore(store, backup), clock, signal);
    } finally {
      store.close();
    }
  } finally {
    ring.close();
  }
}

/** Overwrites the keys a backup carried. */
export const forgetKeys = ({ keys }: Pick<ReadBackup, 'keys'>): void => {
  for (const key of Object.values(keys)) key.fill(0);
};
