import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Keychain } from '../ports/keychain.ts';
import type { Random } from '../ports/random.ts';
import { lengthPrefixed } from './length-prefix.ts';

const secretLength = 32;

const accountOf = (vaultId: string): string => `vault/${vaultId}/device-secret`;

/** 16 bytes, base64, that tell a device secret from another without helping to guess it: it has 256 random bits. */
export const deviceCheckOf = (secret: Buffer, vaultId: string): string =>
  createHmac('sha256', secret)
    .update(lengthPrefixed(['chv/device-check/1', vaultId]))
    .digest()
    .subarray(0, 16)
    .toString('base64');

/**
 * Makes a device secret and has the keychain keep it; null where none does.
 *
 * It is read back before anyone relies on it. A keychain that fails half-way counts as none: the vault then opens with
 * the passphrase alone, at a higher cost.
 */
export const keepDeviceSecret = async (keychain: Keychain, vaultId: string, random: Random): Promise<Buffer | null> => {
  const secret = random.bytes(secretLength);
  try {
    if ((await keychain.state()) !== 'ready') return null;
    await keychain.set(accountOf(vaultId), secret);
    const kept = await keychain.get(accountOf(vaultId));
    return kept?.length === secretLength && timingSafeEqual(kept, secret) ? secret : null;
  } catch {
    return null;
  }
};

/** Takes a device secret back that no header came to rely on. Where that fails, it stays: it opens nothing. */
export const dropDeviceSecret = (keychain: Keychain, vaultId: string): Promise<void> =>
  keychain.delete(accountOf(vaultId)).catch(() => undefined);

/** Why a keychain refuses. One that says it is ready is shut: some find that out only when they are used. */
const lackOf = async (keychain: Keychain): Promise<'keychainLocked' | 'keychainAbsent'> => {
  const state = await keychain.state().catch(() => 'absent');
  return state === 'absent' ? 'keychainAbsent' : 'keychainLocked';
};

/**
 * The device secret a slot relies on.
 *
 * Throws DEVICE_SECRET_MISSING with keychainLocked, keychainAbsent, or keychainMoved where it holds none or another.
 */
export const readDeviceSecret = async (keychain: Keychain, vaultId: string, deviceCheck: string): Promise<Buffer> => {
  const secret = await keychain.get(accountOf(vaultId)).catch(async () => {
    throw new AppError('DEVICE_SECRET_MISSING', { reason: await lackOf(keychain) });
  });
  if (secret !== null && deviceCheckOf(secret, vaultId) === deviceCheck) return secret;
  throw new AppError('DEVICE_SECRET_MISSING', { reason: 'keychainMoved' });
};

/**
 * The device secret a new slot may rely on: the one the keychain holds for this vault, or a new one; null where none
 * can be kept. One that is there is never replaced: another header, or the one in force, may rely on it.
 */
export const adoptDeviceSecret = async (
  keychain: Keychain,
  vaultId: string,
  random: Random,
): Promise<Buffer | null> => {
  try {
    const held = await keychain.get(accountOf(vaultId));
    return held?.length === secretLength ? held : await keepDeviceSecret(keychain, vaultId, random);
  } catch {
    return null;
  }
};
