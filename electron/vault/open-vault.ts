import { AppError } from '../../shared/errors/app-error.ts';
import { deriveKey } from './derive-key.ts';
import { readDeviceSecret } from './device-secret.ts';
import type { Header } from './header.ts';
import { requireGenuine } from './header-copy.ts';
import { readHeaderFiles, type StoredHeader } from './header-file.ts';
import { openPassphraseSlot, type PassphraseKey } from './passphrase-slot.ts';
import { parseRecoveryKey } from './recovery-key.ts';
import { openRecoverySlot } from './recovery-slot.ts';
import type { VaultWorld } from './vault-world.ts';

/** A vault whose header proved genuine. The caller overwrites the root key. */
export type OpenedVault = { readonly stored: StoredHeader; readonly rootKey: Buffer };

const readStored = (dataDir: string): StoredHeader => {
  const stored = readHeaderFiles(dataDir);
  if (stored === null) throw new AppError('VAULT_MISSING');
  return stored;
};

const deviceSecretFor = async ({ keychain }: VaultWorld, { vaultId, slots }: Header): Promise<Buffer | null> => {
  const { deviceCheck } = slots[0];
  return deviceCheck === null ? null : readDeviceSecret(keychain, vaultId, deviceCheck);
};

/** A slot gave this root key: now the whole header must have been written by someone who knew it. */
const requireGenuineHeader = (stored: StoredHeader, rootKey: Buffer): OpenedVault => {
  const headerKey = deriveKey(rootKey, stored.copy.header.vaultId, 'chv/key/header/1');
  try {
    requireGenuine(stored.copy, headerKey);
    return { stored, rootKey };
  } catch (error) {
    rootKey.fill(0);
    throw error;
  } finally {
    headerKey.fill(0);
  }
};

/**
 * Opens the passphrase slot and then holds the whole header to its MAC. Throws as `VaultGate.unlock` says.
 *
 * `use` gets what opened the slot, for making another one; its device secret is overwritten afterwards.
 */
export const openWithPassphrase = async <T>(
  world: VaultWorld,
  passphrase: string,
  use: (opened: OpenedVault, key: PassphraseKey) => T | Promise<T>,
): Promise<T> => {
  const stored = readStored(world.dataDir);
  const { header } = stored.copy;
  const key = { passphrase, deviceSecret: await deviceSecretFor(world, header) };
  try {
    const slotWorld = { kdf: world.kdf, vaultId: header.vaultId };
    const rootKey = await openPassphraseSlot(slotWorld, header.slots[0], key);
    if (rootKey === null) throw new AppError('WRONG_PASSPHRASE');
    const opened = requireGenuineHeader(stored, rootKey);
    try {
      return await use(opened, key);
    } finally {
      rootKey.fill(0);
    }
  } finally {
    key.deviceSecret?.fill(0);
  }
};

/** As `openWithPassphrase`, by the recovery key as it was typed. The keychain takes no part. */
export const openWithRecoveryKey = (dataDir: string, typed: string): OpenedVault => {
  const recoveryKey = parseRecoveryKey(typed);
  try {
    const stored = readStored(dataDir);
    const { vaultId, slots } = stored.copy.header;
    const rootKey = openRecoverySlot({ vaultId, recoveryKey }, slots[1]);
    if (rootKey === null) throw new AppError('WRONG_PASSPHRASE', { field: 'recoveryKey', reason: 'wrongRecoveryKey' });
    return requireGenuineHeader(stored, rootKey);
  } finally {
    recoveryKey.fill(0);
  }
};
