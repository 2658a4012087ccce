import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupRestored } from '../../../shared/contract/backups.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { deviceId, type OrganisationId, organisationId, systemTenant } from '../../../shared/model/ids.ts';
import type { KeyRing } from '../../ports/key-ring.ts';
import { openingEverySealed } from '../../services/check-sealed.ts';
import { adoptStore } from '../../store/adopt-store.ts';
import { openingStore } from '../../store/store.ts';
import { syncFolder } from '../../vault/atomic-file.ts';
import type { BackupSecret } from '../../vault/backup-key.ts';
import type { ReadBackup } from '../../vault/backup-reader.ts';
import { prepareRestoredVault, type RestoredVault } from '../../vault/restore-vault.ts';
import { inTurns } from '../in-turns.ts';
import { discardVault, liftMark, markUnfinished } from '../unfinished-vault.ts';
import {
  type BackupWorld,
  type CheckedStore,
  checkUnpacked,
  forgetKeys,
  type Pace,
  unpackBackup,
} from './open-backup.ts';
import { withScratch } from './scratch.ts';
import { shreddedIn } from './shredded-in.ts';

export type RestoreOrder = {
  readonly path: string;
  readonly secret: BackupSecret;
  readonly newPassphrase: string;
  readonly useKeychain: boolean;
  /** Data folders whose vault may be the same one: what they shredded stays shredded. */
  readonly shreddedFrom: readonly string[];
};

/** What the engine itself makes in a new folder. */
const own = new Set(['run', 'logs', 'backups', 'snapshots']);

function requireNewFolder(dataDir: string): void {
  if (existsSync(join(dataDir, 'vault.json')) || existsSync(join(dataDir, 'vault.json.bak'))) {
    throw new AppError('VAULT_EXISTS');
  }
  const strangers = readdirSync(dataDir).filter((name) => !own.has(name));
  if (strangers.length > 0) throw new AppError('VALIDATION_FAILED', { field: '--data', reason: 'folderNotEmpty' });
}

type Restoration = {
  readonly storePath: string;
  readonly backup: ReadBackup;
  readonly checked: CheckedStore;
  readonly ring: KeyRing;
  readonly shredded: readonly OrganisationId[];
};

/** Brings the unpacked store under the new keys, says so in its audit, and proves that all of it opens. */
async function rebuildStore(
  world: BackupWorld,
  { storePath, backup, checked, ring, shredded }: Restoration,
  { signal }: Pace,
): Promise<void> {
  const at = world.clock.now();
  const device = deviceId.parse(world.random.uuid(at));
  adoptStore({ path: storePath, from: backup.keys, to: ring, device, shredded });
  const { clock } = world;
  const opening = openingStore({ path: storePath, mode: 'open', ring, clock, onAppended: () => undefined });
  const store = await inTurns(opening, clock, signal);
  try {
    store.write({ actor: { member: store.read.meta.member(), device, origin: 'cli' } }, (tx) => {
      tx.members.insertDevice({ id: device, name: '', createdAt: tx.at });
      tx.audit({
        action: 'vault.restored',
        tenant: systemTenant,
        records: [device, ...shredded],
        detail: {
          sha256: backup.sha256,
          takenAt: backup.header.createdAt,
          previousHead: checked.audit.head ?? '',
          chainWasWhole: checked.audit.ok,
        },
      });
    });
    await inTurns(openingEverySealed(store), clock, signal);
  } finally {
    store.close();
  }
}

/** The store, then the header: both, or none of them. */
function install(dataDir: string, storePath: string, { commit }: Pick<RestoredVault, 'commit'>): void {
  requireNewFolder(dataDir);
  markUnfinished(dataDir);
  try {
    renameSync(storePath, join(dataDir, 'store.db'));
    syncFolder(dataDir);
    commit();
  } catch (error) {
    discardVault(dataDir);
    throw error;
  } finally {
    liftMark(dataDir);
  }
}

const union = (...lists: readonly (readonly string[])[]): readonly OrganisationId[] =>
  [...new Set(lists.flat())].map((id) => organisationId.parse(id));

/**
 * Makes a vault of a backup in a new or empty folder: same vault and data keys; new root, page, audit and recovery key
 * and a new device. The header comes last: until then the folder holds no vault.
 *
 * Throws VAULT_EXISTS, VALIDATION_FAILED (folderNotEmpty), WEAK_PASSPHRASE, and as `verifyBackup`.
 */
export async function restoreBackup(world: BackupWorld, order: RestoreOrder, pace: Pace): Promise<BackupRestored> {
  const { dataDir } = world.paths;
  requireNewFolder(dataDir);
  return withScratch(world, async (folder) => {
    const backup = await unpackBackup(world, { ...order, folder }, pace);
    try {
      const { vaultId } = backup.header;
      const checked = await checkUnpacked(world, { folder, backup }, pace);
      const shredded = union(backup.contents.shredded, ...order.shreddedFrom.map((one) => shreddedIn(one, vaultId)));
      const { newPassphrase: passphrase, useKeychain } = order;
      const made = await prepareRestoredVault(
        { ...world, dataDir },
        { vaultId, passphrase, useKeychain, shredded: [...shredded] },
      );
      try {
        const storePath = join(folder, 'store.db');
        await rebuildStore(world, { storePath, backup, checked, ring: made.ring, shredded }, pace);
        pace.signal.throwIfAborted();
        install(dataDir, storePath, made);
      } finally {
        made.ring.close();
      }
      return { vaultId, recoveryKey: made.recoveryKey, at: backup.header.createdAt, shredded: [...shredded] };
    } finally {
      forgetKeys(backup);
    }
  });
}
