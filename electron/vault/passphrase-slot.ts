import type { Kdf, KdfParameters } from '../ports/kdf.ts';
import type { Random } from '../ports/random.ts';
import { decrypt, encrypt, nonceLength } from './aes-gcm.ts';
import { deriveKey } from './derive-key.ts';
import { deviceCheckOf } from './device-secret.ts';
import type { PassphraseSlot } from './header.ts';
import { lengthPrefixed } from './length-prefix.ts';

/** What opens a passphrase slot: the words and, where the slot was made with one, the device secret. */
export type PassphraseKey = { readonly passphrase: string; readonly deviceSecret: Buffer | null };

type SlotTerms = Omit<PassphraseSlot, 'wrapped'>;
type World = { readonly kdf: Kdf; readonly vaultId: string };

/** A passphrase as bytes: NFKC, so that the same words typed on another keyboard or system are the same bytes. */
const passphraseBytes = (passphrase: string): Buffer => Buffer.from(passphrase.normalize('NFKC'), 'utf8');

const aadOf = (vaultId: string, { kind, kdf, salt, deviceCheck }: SlotTerms): Buffer =>
  lengthPrefixed([
    'chv/slot/1',
    vaultId,
    '0',
    kind,
    `argon2id,m=${kdf.memoryMiB},t=${kdf.passes},p=${kdf.lanes}`,
    salt,
    deviceCheck ?? '',
  ]);

/** Slow hash, then HKDF with the device secret: without the keychain a copied folder cannot be guessed at. */
const slotKey = async ({ kdf, vaultId }: World, terms: SlotTerms, key: PassphraseKey): Promise<Buffer> => {
  const words = passphraseBytes(key.passphrase);
  const stretched = await kdf.argon2id(words, Buffer.from(terms.salt, 'base64'), terms.kdf);
  const material = key.deviceSecret === null ? stretched : Buffer.concat([stretched, key.deviceSecret]);
  try {
    const label = key.deviceSecret === null ? 'chv/slot/passphrase/1' : 'chv/slot/passphrase+device/1';
    return deriveKey(material, vaultId, label);
  } finally {
    for (const secret of [words, stretched, material]) secret.fill(0);
  }
};

/** What a slot should cost today: it depends on whether a device secret takes part. */
const costOf = ({ defaults }: Kdf, hasDeviceSecret: boolean): KdfParameters =>
  hasDeviceSecret ? defaults.withDeviceSecret : defaults.passphraseOnly;

/** Whether a slot is cheaper to guess at than one made today would be. */
export const isCheap = (kdf: Kdf, slot: PassphraseSlot): boolean => {
  const today = costOf(kdf, slot.deviceCheck !== null);
  return slot.kdf.memoryMiB < today.memoryMiB || slot.kdf.passes < today.passes;
};

/** Makes the slot that a passphrase opens, at today's cost. */
export const sealPassphraseSlot = async (
  world: World & { readonly random: Random },
  key: PassphraseKey,
  rootKey: Buffer,
): Promise<PassphraseSlot> => {
  const { kdf, vaultId, random } = world;
  const terms: SlotTerms = {
    kind: 'passphrase',
    kdf: costOf(kdf, key.deviceSecret !== null),
    salt: random.bytes(16).toString('base64'),
    deviceCheck: key.deviceSecret === null ? null : deviceCheckOf(key.deviceSecret, vaultId),
  };
  const wrappingKey = await slotKey(world, terms, key);
  try {
    const sealed = encrypt({ key: wrappingKey, aad: aadOf(vaultId, terms) }, random.bytes(nonceLength), rootKey);
    return { ...terms, wrapped: sealed.toString('base64') };
  } finally {
    wrappingKey.fill(0);
  }
};

/** The root key; null when the passphrase, the device secret or the slot's own terms differ. */
export const openPassphraseSlot = async (
  world: World,
  slot: PassphraseSlot,
  key: PassphraseKey,
): Promise<Buffer | null> => {
  const wrappingKey = await slotKey(world, slot, key);
  try {
    return decrypt({ key: wrappingKey, aad: aadOf(world.vaultId, slot) }, Buffer.from(slot.wrapped, 'base64'));
  } finally {
    wrappingKey.fill(0);
  }
};
