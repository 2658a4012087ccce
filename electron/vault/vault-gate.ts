import type { KeyRing } from '../ports/key-ring.ts';
import type { VaultGate, VaultInspection } from '../ports/vault-gate.ts';
import { createVault } from './create-vault.ts';
import { mendHeaderFiles, readHeaderFiles, type StoredHeader } from './header-file.ts';
import { createKeyRing } from './key-ring.ts';
import { openVault } from './open-vault.ts';
import type { VaultWorld } from './vault-world.ts';

const inspect = (dataDir: string): VaultInspection => {
  const stored = readHeaderFiles(dataDir);
  if (stored === null) return { state: 'none' };
  const { vaultId, version, slots } = stored.copy.header;
  return {
    state: 'present',
    vaultId,
    headerVersion: version,
    deviceSecret: slots[0].deviceCheck !== null,
    mended: stored.otherDiffers,
  };
};

const tryToMend = (dataDir: string, stored: StoredHeader): void => {
  try {
    mendHeaderFiles(dataDir, stored);
  } catch {
    // A disk that cannot be written must not keep the owner out; `inspect` goes on telling that a copy is unsound.
  }
};

/** Only a header that proved genuine is copied over the other one. */
const unlock = async (world: VaultWorld, passphrase: string): Promise<KeyRing> => {
  const { stored, rootKey } = await openVault(world, passphrase);
  try {
    if (stored.otherDiffers) tryToMend(world.dataDir, stored);
    return createKeyRing({ vaultId: stored.copy.header.vaultId, rootKey, random: world.random });
  } finally {
    rootKey.fill(0);
  }
};

/** The door of one data folder. Not for two processes at once: the owner lock sees to that. */
export const createVaultGate = (world: VaultWorld): VaultGate => ({
  inspect: () => inspect(world.dataDir),
  create: (input) => createVault(world, input),
  unlock: (passphrase) => unlock(world, passphrase),
  verify: async (passphrase) => {
    const { rootKey } = await openVault(world, passphrase);
    rootKey.fill(0);
  },
});
