import type { HeaderChange, VaultGate } from '../ports/vault-gate.ts';
import { adoptDeviceSecret } from './device-secret.ts';
import type { PassphraseSlot, RecoverySlot } from './header.ts';
import { createKeyRing } from './key-ring.ts';
import { openWithPassphrase, openWithRecoveryKey } from './open-vault.ts';
import { sealPassphraseSlot } from './passphrase-slot.ts';
import { makeRecoverySlot } from './recovery-slot.ts';
import { requireStrong } from './require-strong.ts';
import { rewriteHeader } from './rewrite-header.ts';
import type { VaultWorld } from './vault-world.ts';

/** A new passphrase slot in the place of the old one, once it is committed. */
export const passphraseChange = ({ dataDir }: Pick<VaultWorld, 'dataDir'>, slot: PassphraseSlot): HeaderChange => ({
  commit: (ring) => rewriteHeader(dataDir, ring, ({ slots }) => ({ slots: [slot, slots[1]] })),
});

const recoveryChange = ({ dataDir }: VaultWorld, slot: RecoverySlot): HeaderChange => ({
  commit: (ring) => rewriteHeader(dataDir, ring, ({ slots }) => ({ slots: [slots[0], slot] })),
});

/** The device secret stays the one it was: only the passphrase changes. See `VaultGate.changePassphrase`. */
export const changePassphrase = (
  world: VaultWorld,
  { passphrase, newPassphrase }: Parameters<VaultGate['changePassphrase']>[0],
): Promise<HeaderChange> =>
  openWithPassphrase(world, passphrase, async ({ stored, rootKey }, { deviceSecret }) => {
    await requireStrong(newPassphrase, 'newPassphrase');
    const { vaultId } = stored.copy.header;
    const key = { passphrase: newPassphrase, deviceSecret };
    return passphraseChange(world, await sealPassphraseSlot({ ...world, vaultId }, key, rootKey));
  });

/** See `VaultGate.renewRecoveryKey`. */
export const renewRecoveryKey = (world: VaultWorld, passphrase: string) =>
  openWithPassphrase(world, passphrase, ({ stored, rootKey }) => {
    const { slot, recoveryKey } = makeRecoverySlot(stored.copy.header.vaultId, rootKey, world.random);
    return { ...recoveryChange(world, slot), recoveryKey };
  });

/** Opens by the recovery key and prepares a passphrase slot for this device. See `VaultGate.recover`. */
export const recoverVault = async (world: VaultWorld, input: Parameters<VaultGate['recover']>[0]) => {
  const { stored, rootKey } = openWithRecoveryKey(world.dataDir, input.recoveryKey);
  const { vaultId } = stored.copy.header;
  try {
    await requireStrong(input.newPassphrase, 'newPassphrase');
    const deviceSecret = input.useKeychain ? await adoptDeviceSecret(world.keychain, vaultId, world.random) : null;
    const key = { passphrase: input.newPassphrase, deviceSecret };
    const slot = await sealPassphraseSlot({ ...world, vaultId }, key, rootKey);
    deviceSecret?.fill(0);
    return { ...passphraseChange(world, slot), ring: createKeyRing({ vaultId, rootKey, random: world.random }) };
  } finally {
    rootKey.fill(0);
  }
};
