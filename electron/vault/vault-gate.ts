import type { KeyRing } from '../ports/key-ring.ts';
import type { VaultGate, VaultInspection } from '../ports/vault-gate.ts';
import { changePassphrase, passphraseChange, recoverVault, renewRecoveryKey } from './change-slots.ts';
import { createVault } from './create-vault.ts';
import { beginEpoch, readAge, rememberEpoch } from './epoch.ts';
import { mendHeaderFiles, readHeaderFiles } from './header-file.ts';
import { createKeyRing } from './key-ring.ts';
import { openWithPassphrase } from './open-vault.ts';
import { isCheap, sealPassphraseSlot } from './passphrase-slot.ts';
import { protectionOf } from './protection.ts';
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

/** A disk that cannot be written must not keep the owner out; `inspect` goes on telling that a copy is unsound. */
const tryTo = (write: () => void): void => {
  try {
    write();
  } catch {
    // As it was: the next unlock tries again.
  }
};

/** Only a header that proved genuine is copied over the other one, and only then is a slot made dearer to guess at. */
const unlock = (world: VaultWorld, passphrase: string): Promise<KeyRing> =>
  openWithPassphrase(world, passphrase, async ({ stored, rootKey }, key) => {
    const { vaultId, slots } = stored.copy.header;
    if (stored.otherDiffers) tryTo(() => mendHeaderFiles(world.dataDir, stored));
    const ring = createKeyRing({ vaultId, rootKey, random: world.random });
    if (isCheap(world.kdf, slots[0])) {
      const slot = await sealPassphraseSlot({ ...world, vaultId }, key, rootKey);
      tryTo(() => passphraseChange(world, slot).commit(ring));
    }
    return ring;
  });

/** The door of one data folder. Not for two processes at once: the owner lock sees to that. */
export const createVaultGate = (world: VaultWorld): VaultGate => ({
  inspect: () => inspect(world.dataDir),
  protection: () => protectionOf(world),
  create: (input) => createVault(world, input),
  unlock: (passphrase) => unlock(world, passphrase),
  verify: (passphrase) => openWithPassphrase(world, passphrase, () => undefined),
  changePassphrase: (input) => changePassphrase(world, input),
  renewRecoveryKey: (passphrase) => renewRecoveryKey(world, passphrase),
  recover: (input) => recoverVault(world, input),
  age: (ring) => readAge(world, ring),
  beginEpoch: (ring, epoch) => beginEpoch(world.dataDir, ring, epoch),
  rememberEpoch: (ring, epoch) => rememberEpoch(world, ring, epoch),
});
