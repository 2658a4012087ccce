import { AppError } from '../../shared/errors/app-error.ts';
import type { NewVault, VaultGate } from '../ports/vault-gate.ts';
import { deriveKey } from './derive-key.ts';
import { dropDeviceSecret, keepDeviceSecret } from './device-secret.ts';
import { type Header, headerVersion } from './header.ts';
import { writeHeaderCopy } from './header-copy.ts';
import { createHeaderFiles, headerExists } from './header-file.ts';
import { createKeyRing } from './key-ring.ts';
import { sealPassphraseSlot } from './passphrase-slot.ts';
import { makeRecoverySlot } from './recovery-slot.ts';
import { requireStrong } from './require-strong.ts';
import type { VaultWorld } from './vault-world.ts';

const keyLength = 32;

/** Asked first, and again right before writing: another call may have made one during the slow hash. */
const requireNoVault = ({ dataDir }: VaultWorld): void => {
  if (headerExists(dataDir)) throw new AppError('VAULT_EXISTS');
};

type Secrets = { readonly passphrase: string; readonly deviceSecret: Buffer | null; readonly rootKey: Buffer };

const writeNewHeader = async (world: VaultWorld, vaultId: string, secrets: Secrets): Promise<string> => {
  const { rootKey } = secrets;
  const { slot: recoverySlot, recoveryKey } = makeRecoverySlot(vaultId, rootKey, world.random);
  const header: Header = {
    version: headerVersion,
    vaultId,
    sequence: 1,
    epoch: 0,
    slots: [await sealPassphraseSlot({ ...world, vaultId }, secrets, rootKey), recoverySlot],
    shredded: [],
  };
  requireNoVault(world);
  const headerKey = deriveKey(rootKey, vaultId, 'chv/key/header/1');
  createHeaderFiles(world.dataDir, writeHeaderCopy(header, headerKey));
  headerKey.fill(0);
  return recoveryKey;
};

/** Makes a vault: both slots, both header copies, and its open key ring. See `VaultGate.create`. */
export const createVault = async (world: VaultWorld, input: Parameters<VaultGate['create']>[0]): Promise<NewVault> => {
  requireNoVault(world);
  await requireStrong(input.passphrase, 'passphrase');
  const vaultId = world.random.uuid(world.clock.now());
  const rootKey = world.random.bytes(keyLength);
  const deviceSecret = input.useKeychain ? await keepDeviceSecret(world.keychain, vaultId, world.random) : null;
  try {
    const recoveryKey = await writeNewHeader(world, vaultId, { passphrase: input.passphrase, deviceSecret, rootKey });
    return { ring: createKeyRing({ vaultId, rootKey, random: world.random }), vaultId, recoveryKey };
  } catch (error) {
    if (deviceSecret) await dropDeviceSecret(world.keychain, vaultId);
    throw error;
  } finally {
    deviceSecret?.fill(0);
    rootKey.fill(0);
  }
};
