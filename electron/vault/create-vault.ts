import { AppError } from '../../shared/errors/app-error.ts';
import type { NewVault, VaultGate } from '../ports/vault-gate.ts';
import { deriveKey } from './derive-key.ts';
import { dropDeviceSecret, keepDeviceSecret } from './device-secret.ts';
import { type Header, headerVersion } from './header.ts';
import { writeHeaderCopy } from './header-copy.ts';
import { createHeaderFiles, headerExists } from './header-file.ts';
import { createKeyRing } from './key-ring.ts';
import { sealPassphraseSlot } from './passphrase-slot.ts';
import { formatRecoveryKey, parseRecoveryKey } from './recovery-key.ts';
import { openRecoverySlot, sealRecoverySlot } from './recovery-slot.ts';
import type { VaultWorld } from './vault-world.ts';

const keyLength = 32;

/** Asked first, and again right before writing: another call may have made one during the slow hash. */
const requireNoVault = ({ dataDir }: VaultWorld): void => {
  if (headerExists(dataDir)) throw new AppError('VAULT_EXISTS');
};

/** The word lists behind this weigh a megabyte that only a new passphrase needs. */
const requireStrong = async (passphrase: string): Promise<void> => {
  const { passphraseStrength, passphraseMinimum } = await import('../../shared/model/passphrase-strength.ts');
  const { acceptable, reason } = passphraseStrength(passphrase);
  if (acceptable) return;
  throw new AppError('WEAK_PASSPHRASE', {
    field: 'passphrase',
    ...(reason === 'tooShort' && { reason, params: { minimum: passphraseMinimum } }),
  });
};

/** A slot nobody ever opened is not proven: the key is read as the user will type it, before anything relies on it. */
const requireRecoverable = (header: Header, recoveryKey: string, rootKey: Buffer): void => {
  const opened = openRecoverySlot(
    { vaultId: header.vaultId, recoveryKey: parseRecoveryKey(recoveryKey) },
    header.slots[1],
  );
  if (!opened?.equals(rootKey)) throw new Error('The recovery slot just made does not open');
  opened.fill(0);
};

type Secrets = { readonly passphrase: string; readonly deviceSecret: Buffer | null; readonly rootKey: Buffer };

const writeNewHeader = async (world: VaultWorld, vaultId: string, secrets: Secrets): Promise<string> => {
  const { rootKey } = secrets;
  const rawRecoveryKey = world.random.bytes(keyLength);
  const recoveryKey = formatRecoveryKey(rawRecoveryKey);
  const header: Header = {
    version: headerVersion,
    vaultId,
    sequence: 1,
    epoch: 0,
    slots: [
      await sealPassphraseSlot({ ...world, vaultId }, secrets, rootKey),
      sealRecoverySlot({ vaultId, recoveryKey: rawRecoveryKey }, rootKey, world.random),
    ],
    shredded: [],
  };
  rawRecoveryKey.fill(0);
  requireRecoverable(header, recoveryKey, rootKey);
  requireNoVault(world);
  const headerKey = deriveKey(rootKey, vaultId, 'chv/key/header/1');
  createHeaderFiles(world.dataDir, writeHeaderCopy(header, headerKey));
  headerKey.fill(0);
  return recoveryKey;
};

/** Makes a vault: both slots, both header copies, and its open key ring. See `VaultGate.create`. */
export const createVault = async (world: VaultWorld, input: Parameters<VaultGate['create']>[0]): Promise<NewVault> => {
  requireNoVault(world);
  await requireStrong(input.passphrase);
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
