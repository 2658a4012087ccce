import { AppError, isAppError } from '../../shared/errors/app-error.ts';
import type { VaultProtection } from '../../shared/model/vault-protection.ts';
import type { Keychain } from '../ports/keychain.ts';
import { readDeviceSecret } from './device-secret.ts';
import { readHeaderFiles } from './header-file.ts';
import { isCheap } from './passphrase-slot.ts';
import type { VaultWorld } from './vault-world.ts';

type KeychainHold = VaultProtection['keychain'];

const holds: Readonly<Record<string, KeychainHold>> = {
  keychainLocked: 'locked',
  keychainAbsent: 'absent',
  keychainMoved: 'moved',
};

/** Whether the keychain still gives the secret a slot relies on. */
async function holdOf(keychain: Keychain, vaultId: string, deviceCheck: string): Promise<KeychainHold> {
  // Asked first: reading from one that is shut would put its prompt before a user who only looks.
  const state = await keychain.state().catch(() => 'absent' as const);
  if (state !== 'ready') return state;
  try {
    (await readDeviceSecret(keychain, vaultId, deviceCheck)).fill(0);
    return 'ready';
  } catch (error) {
    const hold = isAppError(error) ? holds[error.details.reason ?? ''] : undefined;
    if (hold === undefined) throw error;
    return hold;
  }
}

/** See `VaultGate.protection`. */
export async function protectionOf({ dataDir, kdf, keychain }: VaultWorld): Promise<VaultProtection> {
  const stored = readHeaderFiles(dataDir);
  if (stored === null) throw new AppError('VAULT_MISSING');
  const { vaultId, slots } = stored.copy.header;
  const [slot] = slots;
  return {
    vaultId,
    kdf: slot.kdf,
    raisesAtUnlock: isCheap(kdf, slot),
    keychain: slot.deviceCheck === null ? 'unused' : await holdOf(keychain, vaultId, slot.deviceCheck),
  };
}
