import { AppError, isAppError } from '../../shared/errors/app-error.ts';
import type { Kdf } from '../ports/kdf.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Keychain } from '../ports/keychain.ts';
import type { Random } from '../ports/random.ts';
import { decrypt, encrypt, nonceLength } from './aes-gcm.ts';
import { type BackupHeader, damagedBackup } from './backup-header.ts';
import { deriveKey } from './derive-key.ts';
import { readDeviceSecret } from './device-secret.ts';
import type { Header, PassphraseSlot } from './header.ts';
import { lengthPrefixed } from './length-prefix.ts';
import { openPassphraseSlot, sealPassphraseSlot } from './passphrase-slot.ts';
import { parseRecoveryKey } from './recovery-key.ts';
import { openRecoverySlot } from './recovery-slot.ts';

/** What opens a backup: words, the vault's recovery key, or the open vault it was made of. */
export type BackupSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recoveryKey'; readonly recoveryKey: string }
  | { readonly kind: 'ring'; readonly ring: KeyRing };

type Name = Pick<BackupHeader, 'backupId' | 'vaultId'>;

const bindingOf = (key: Buffer, { vaultId, backupId }: Name) => ({
  key,
  aad: lengthPrefixed(['chv/backup-slot/1', vaultId, backupId]),
});

export type BackupSlotsInput = Name & {
  readonly ring: KeyRing;
  /** The vault's own slots, which also open the backup. */
  readonly slots: Header['slots'];
  /** A passphrase of the backup's own: then the vault's does not open it. */
  readonly passphrase: string | null;
};

/** Wraps a backup's key (32 bytes) for everyone who may open it. */
export const sealBackupKey = async (
  world: { readonly kdf: Kdf; readonly random: Random },
  input: BackupSlotsInput,
  backupKey: Buffer,
): Promise<Pick<BackupHeader, 'own' | 'vault'>> => {
  const { ring, slots, passphrase, backupId } = input;
  const wrappingKey = ring.backupKey();
  const sealed = encrypt(bindingOf(wrappingKey, input), world.random.bytes(nonceLength), backupKey);
  wrappingKey.fill(0);
  const [vaultPassphrase, recovery] = slots;
  return {
    // Bound to the backup's id where the vault's slot is bound to the vault's: neither can stand for the other.
    own:
      passphrase === null
        ? null
        : await sealPassphraseSlot({ ...world, vaultId: backupId }, { passphrase, deviceSecret: null }, backupKey),
    vault: {
      passphrase: passphrase === null ? vaultPassphrase : null,
      recovery,
      wrapped: sealed.toString('base64'),
    },
  };
};

type World = { readonly kdf: Kdf; readonly keychain: Keychain };

const unwrap = (header: BackupHeader, wrappingKey: Buffer): Buffer | null => {
  const key = decrypt(bindingOf(wrappingKey, header), Buffer.from(header.vault.wrapped, 'base64'));
  wrappingKey.fill(0);
  return key;
};

const underRoot = (header: BackupHeader, rootKey: Buffer | null): Buffer | null => {
  if (rootKey === null) return null;
  const wrappingKey = deriveKey(rootKey, header.vaultId, 'chv/key/backup/1');
  rootKey.fill(0);
  return unwrap(header, wrappingKey);
};

const deviceSecretFor = async (keychain: Keychain, vaultId: string, check: string | null): Promise<Buffer | null> => {
  if (check === null) return null;
  return readDeviceSecret(keychain, vaultId, check).catch((error: unknown) => {
    throw isAppError(error) ? new AppError(error.code, { reason: 'backupNeedsKeychain' }) : error;
  });
};

const byVaultPassphrase = async (
  { kdf, keychain }: World,
  header: BackupHeader,
  { slot, passphrase }: { readonly slot: PassphraseSlot; readonly passphrase: string },
): Promise<Buffer | null> => {
  const { vaultId } = header;
  const deviceSecret = await deviceSecretFor(keychain, vaultId, slot.deviceCheck);
  const rootKey = await openPassphraseSlot({ kdf, vaultId }, slot, { passphrase, deviceSecret });
  deviceSecret?.fill(0);
  return underRoot(header, rootKey);
};

const tryToOpen = async (world: World, header: BackupHeader, secret: BackupSecret): Promise<Buffer | null> => {
  const { own, vault, vaultId, backupId } = header;
  if (secret.kind === 'ring') return unwrap(header, secret.ring.backupKey());
  if (secret.kind === 'recoveryKey') {
    const recoveryKey = parseRecoveryKey(secret.recoveryKey);
    const rootKey = openRecoverySlot({ vaultId, recoveryKey }, vault.recovery);
    recoveryKey.fill(0);
    return underRoot(header, rootKey);
  }
  const { passphrase } = secret;
  if (own !== null) return openPassphraseSlot({ ...world, vaultId: backupId }, own, { passphrase, deviceSecret: null });
  return vault.passphrase === null ? null : byVaultPassphrase(world, header, { slot: vault.passphrase, passphrase });
};

/**
 * The key of a backup's chunks (32 bytes), which the caller overwrites.
 *
 * Throws WRONG_PASSPHRASE (wrongBackupPassphrase, wrongBackupRecoveryKey), DEVICE_SECRET_MISSING (backupNeedsKeychain)
 * where the vault's passphrase needs its machine (the recovery key does not), VALIDATION_FAILED (recoveryKeyTypo).
 */
export const openBackupKey = async (world: World, header: BackupHeader, secret: BackupSecret): Promise<Buffer> => {
  const key = await tryToOpen(world, header, secret);
  if (key === null) {
    // The open vault's own backup opens by its ring: this is another file in its place.
    if (secret.kind === 'ring') throw damagedBackup();
    const reason = secret.kind === 'recoveryKey' ? 'wrongBackupRecoveryKey' : 'wrongBackupPassphrase';
    throw new AppError('WRONG_PASSPHRASE', { reason });
  }
  return key;
};
