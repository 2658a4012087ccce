import { AppError } from '../../shared/errors/app-error.ts';
import { deriveKey } from './derive-key.ts';
import { readDeviceSecret } from './device-secret.ts';
import type { Header } from './header.ts';
import { requireGenuine } from './header-copy.ts';
import { readHeaderFiles, type StoredHeader } from './header-file.ts';
import { openPassphraseSlot } from './passphrase-slot.ts';
import type { VaultWorld } from './vault-world.ts';

/** A vault whose header proved genuine. The caller overwrites the root key. */
export type OpenedVault = { readonly stored: StoredHeader; readonly rootKey: Buffer };

const deviceSecretFor = async (world: VaultWorld, { vaultId, slots }: Header): Promise<Buffer | null> => {
  const { deviceCheck } = slots[0];
  if (deviceCheck === null) return null;
  const secret = await readDeviceSecret(world.keychain, vaultId, deviceCheck);
  if (secret === null) throw new AppError('DEVICE_SECRET_MISSING');
  return secret;
};

/** Opens the passphrase slot and then holds the whole header to its MAC. Throws as `VaultGate.unlock` says. */
export const openVault = async (world: VaultWorld, passphrase: string): Promise<OpenedVault> => {
  const stored = readHeaderFiles(world.dataDir);
  if (stored === null) throw new AppError('VAULT_MISSING');
  const { header } = stored.copy;
  const deviceSecret = await deviceSecretFor(world, header);
  const slotWorld = { kdf: world.kdf, vaultId: header.vaultId };
  const rootKey = await openPassphraseSlot(slotWorld, header.slots[0], { passphrase, deviceSecret });
  deviceSecret?.fill(0);
  if (rootKey === null) throw new AppError('WRONG_PASSPHRASE');
  const headerKey = deriveKey(rootKey, header.vaultId, 'chv/key/header/1');
  try {
    requireGenuine(stored.copy, headerKey);
  } catch (error) {
    rootKey.fill(0);
    throw error;
  } finally {
    headerKey.fill(0);
  }
  return { stored, rootKey };
};
