import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error.ts';

/** Crockford's base32: no I, L, O or U, so that a key survives being read aloud and written down. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyLength = 32;
const checkLength = 3;
const characters = ((keyLength + checkLength) * 8) / 5;

const checkOf = (key: Buffer): Buffer =>
  createHash('sha256').update('chv/recovery-key/1').update(key).digest().subarray(0, checkLength);

const refuse = (): never => {
  throw new AppError('VALIDATION_FAILED', { field: 'recoveryKey', reason: 'recoveryKeyTypo' });
};

/** 32 bytes as 14 groups of 4 characters: 256 bits of key, then 24 bits of checksum. */
export const formatRecoveryKey = (key: Buffer): string => {
  const bits = [...key, ...checkOf(key)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const text = Array.from({ length: characters }, (_, place) =>
    alphabet.charAt(Number.parseInt(bits.slice(place * 5, place * 5 + 5), 2)),
  ).join('');
  return text.replace(/.{4}(?=.)/g, '$&-');
};

/**
 * Reads a recovery key as a person typed it: any case, spaces or dashes anywhere, O for 0, I or L for 1.
 *
 * Throws VALIDATION_FAILED (recoveryKeyTypo) when characters are missing or the checksum differs.
 */
export const parseRecoveryKey = (typed: string): Buffer => {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const values = [...text].map((character) => alphabet.indexOf(character));
  if (values.length !== characters || values.includes(-1)) return refuse();
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const key = bytes.subarray(0, keyLength);
  if (!checkOf(key).equals(bytes.subarray(keyLength))) return refuse();
  return key;
};
