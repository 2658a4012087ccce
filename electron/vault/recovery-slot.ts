import type { Random } from '../ports/random.ts';
import { decrypt, encrypt, nonceLength } from './aes-gcm.ts';
import { deriveKey } from './derive-key.ts';
import type { RecoverySlot } from './header.ts';
import { lengthPrefixed } from './length-prefix.ts';
import { formatRecoveryKey, parseRecoveryKey } from './recovery-key.ts';

const keyLength = 32;

const bindingOf = (vaultId: string, recoveryKey: Buffer) => ({
  key: deriveKey(recoveryKey, vaultId, 'chv/slot/recovery/1'),
  aad: lengthPrefixed(['chv/slot/1', vaultId, '1', 'recovery']),
});

type Place = { readonly vaultId: string; readonly recoveryKey: Buffer };

/** Makes the slot that the recovery key (32 bytes) opens. */
export const sealRecoverySlot = ({ vaultId, recoveryKey }: Place, rootKey: Buffer, random: Random): RecoverySlot => {
  const binding = bindingOf(vaultId, recoveryKey);
  const sealed = encrypt(binding, random.bytes(nonceLength), rootKey);
  binding.key.fill(0);
  return { kind: 'recovery', wrapped: sealed.toString('base64') };
};

/** The root key; null when the recovery key is of another vault or the slot was changed. */
export const openRecoverySlot = ({ vaultId, recoveryKey }: Place, slot: RecoverySlot): Buffer | null => {
  const binding = bindingOf(vaultId, recoveryKey);
  const rootKey = decrypt(binding, Buffer.from(slot.wrapped, 'base64'));
  binding.key.fill(0);
  return rootKey;
};

/**
 * A new recovery key, as its owner keeps it, and the slot it opens.
 *
 * A slot nobody ever opened is not proven: the key is read as the user will type it, before anything relies on it.
 */
export const makeRecoverySlot = (
  vaultId: string,
  rootKey: Buffer,
  random: Random,
): { readonly slot: RecoverySlot; readonly recoveryKey: string } => {
  const raw = random.bytes(keyLength);
  const recoveryKey = formatRecoveryKey(raw);
  const slot = sealRecoverySlot({ vaultId, recoveryKey: raw }, rootKey, random);
  raw.fill(0);
  const opened = openRecoverySlot({ vaultId, recoveryKey: parseRecoveryKey(recoveryKey) }, slot);
  if (!opened?.equals(rootKey)) throw new Error('The recovery slot just made does not open');
  opened.fill(0);
  return { slot, recoveryKey };
};
