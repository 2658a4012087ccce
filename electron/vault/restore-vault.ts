import type { KeyRing } from '../ports/key-ring.ts';
import { deriveKey } from './derive-key.ts';
import { adoptDeviceSecret } from './device-secret.ts';
import { type Header, headerVersion } from './header.ts';
import { writeHeaderCopy } from './header-copy.ts';
import { createHeaderFiles } from './header-file.ts';
import { createKeyRing } from './key-ring.ts';
import { sealPassphraseSlot } from './passphrase-slot.ts';
import { makeRecoverySlot } from './recovery-slot.ts';
import { requireStrong } from './require-strong.ts';
import type { VaultWorld } from './vault-world.ts';

export type RestoredVaultInput = {
  /** The vault it was: sealed values are bound to it. */
  readonly vaultId: string;
  readonly passphrase: string;
  readonly useKeychain: boolean;
  readonly shredded: Header['shredded'];
};

/** A vault with new keys whose header is not written yet: until `commit` the folder holds none. */
export type RestoredVault = {
  readonly ring: KeyRing;
  readonly recoveryKey: string;
  readonly commit: () => void;
};

/**
 * Makes a new root key, and with it a new page, audit and recovery key, for a vault that is restored.
 *
 * The caller closes the ring. Throws WEAK_PASSPHRASE.
 */
export const prepareRestoredVault = async (world: VaultWorld, input: RestoredVaultInput): Promise<RestoredVault> => {
  const { vaultId, passphrase, useKeychain, shredded } = input;
  await requireStrong(passphrase, 'newPassphrase');
  const rootKey = world.random.bytes(32);
  const deviceSecret = useKeychain ? await adoptDeviceSecret(world.keychain, vaultId, world.random) : null;
  try {
    const { slot, recoveryKey } = makeRecoverySlot(vaultId, rootKey, world.random);
    const header: Header = {
      version: headerVersion,
      vaultId,
      sequence: 1,
      epoch: 0,
      slots: [await sealPassphraseSlot({ ...world, vaultId }, { passphrase, deviceSecret }, rootKey), slot],
      shredded,
    };
    const headerKey = deriveKey(rootKey, vaultId, 'chv/key/header/1');
    const text = writeHeaderCopy(header, headerKey);
    headerKey.fill(0);
    const ring = createKeyRing({ vaultId, rootKey, random: world.random });
    return { ring, recoveryKey, commit: () => createHeaderFiles(world.dataDir, text) };
  } finally {
    deviceSecret?.fill(0);
    rootKey.fill(0);
  }
};
