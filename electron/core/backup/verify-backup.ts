import type { BackupVerified } from '../../../shared/contract/backups.ts';
import type { BackupSecret } from '../../vault/backup-key.ts';
import { type BackupWorld, checkUnpacked, forgetKeys, type Pace, unpackBackup } from './open-backup.ts';
import { withScratch } from './scratch.ts';

type Counts = Readonly<Record<string, number>>;

/** The manifest's counts in the words of the answer. A table that an older backup did not have held nothing. */
const tellCounts = ({ organisation = 0, connection = 0, credential = 0, credential_secret = 0 }: Counts) => ({
  organisations: organisation,
  connections: connection,
  credentials: credential,
  secrets: credential_secret,
});

/**
 * Opens a backup whole: every chunk, the database, the audit chain, every sealed value.
 *
 * Throws VALIDATION_FAILED, WRONG_PASSPHRASE, DEVICE_SECRET_MISSING, STORE_NEWER, STORE_DAMAGED, STORAGE_FULL.
 */
export const verifyBackup = (
  world: BackupWorld,
  { path, secret }: { readonly path: string; readonly secret: BackupSecret },
  pace: Pace,
): Promise<BackupVerified> =>
  withScratch(world, async (folder) => {
    const backup = await unpackBackup(world, { path, secret, folder }, pace);
    const { header, contents, bytes, sha256 } = backup;
    try {
      const { audit } = await checkUnpacked(world, { folder, backup }, pace);
      return {
        file: path,
        bytes,
        sha256,
        at: header.createdAt,
        vaultId: header.vaultId,
        counts: tellCounts(contents.counts),
        audit,
      };
    } finally {
      forgetKeys(backup);
    }
  });
