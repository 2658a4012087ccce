import type { BackupOutcome, BackupVerified } from '../../../shared/contract/backups.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { systemTenant } from '../../../shared/model/ids.ts';
import type { Actor } from '../../../shared/model/member.ts';
import type { Pace } from './open-backup.ts';
import type { BackupSource } from './take-backup.ts';
import { verifyBackup } from './verify-backup.ts';

export type BackupCheck = {
  /** A backup this vault made. */
  readonly path: string;
  readonly actor: Actor;
};

/** Puts on record what came of a check. Where the vault is only read, the answer alone must do. */
function recordCheck({ world, vault }: BackupSource, { path, actor }: BackupCheck, outcome: BackupOutcome): void {
  if (vault.store.isReadOnly()) return;
  vault.store.write({ actor }, (tx) => {
    tx.backups.recordCheck(path, { checkedAt: world.clock.now(), outcome });
    tx.audit({ action: 'vault.backupChecked', tenant: systemTenant, records: [], detail: { outcome } });
  });
}

/**
 * Opens a backup of the open vault whole, and remembers what came of it. Nobody is asked for a passphrase.
 *
 * Throws as `verifyBackup`; a damaged file is on record then.
 */
export async function checkBackup(source: BackupSource, check: BackupCheck, pace: Pace): Promise<BackupVerified> {
  const secret = { kind: 'ring', ring: source.vault.ring } as const;
  try {
    const verified = await verifyBackup(source.world, { path: check.path, secret }, pace);
    recordCheck(source, check, 'whole');
    return verified;
  } catch (error) {
    const isBroken = isAppError(error) && (error.code === 'STORE_DAMAGED' || error.details.reason === 'notABackup');
    if (isBroken) recordCheck(source, check, 'damaged');
    throw error;
  }
}
