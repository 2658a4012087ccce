import { AppError } from '../../shared/errors/app-error.ts';
import type { SealContext } from '../ports/key-ring.ts';
import { decrypt, encrypt } from './aes-gcm.ts';
import { lengthPrefixed } from './length-prefix.ts';

const magic = 0xac;
const formatVersion = 1;
const aes256Gcm = 1;
const prefixLength = 7;
const lengthBytes = 4;
const padding = 64;
const shortest = 128;

/** A data key and the number under which a ciphertext names it. */
export type DataKey = { readonly generation: number; readonly key: Buffer };

/** A place in one vault. */
export type FieldPlace = SealContext & { readonly vaultId: string };

/** The error of a value that does not belong where it stands. It names the place, never the value. */
export const damagedField = ({ table, record, field }: SealContext): AppError =>
  new AppError('STORE_DAMAGED', { params: { table, record, field } });

const aadOf = (prefix: Buffer, place: FieldPlace): Buffer =>
  Buffer.concat([
    prefix,
    lengthPrefixed([
      'chv/field/1',
      place.vaultId,
      place.tenant,
      place.table,
      place.record,
      place.field,
      place.stamp,
      place.destination,
    ]),
  ]);

/** Length, value, zeros up to a multiple of 64 and at least 128: the size tells next to nothing. */
const pad = (value: string): Buffer => {
  const length = Buffer.byteLength(value, 'utf8');
  const size = Math.max(shortest, Math.ceil((lengthBytes + length) / padding) * padding);
  const padded = Buffer.allocUnsafeSlow(size).fill(0);
  padded.writeUInt32BE(length);
  padded.write(value, lengthBytes, 'utf8');
  return padded;
};

const unpad = (padded: Buffer): string => padded.toString('utf8', lengthBytes, lengthBytes + padded.readUInt32BE());

/** Magic, version, algorithm, generation: what a reader needs before it has a key. */
const prefixOf = (generation: number): Buffer => {
  const prefix = Buffer.from([magic, formatVersion, aes256Gcm, 0, 0, 0, 0]);
  prefix.writeUInt32BE(generation, 3);
  return prefix;
};

/** Seals a value for one place, with a nonce (12 random bytes) never used before under this key. */
export const sealField = (
  place: FieldPlace,
  { generation, key }: DataKey,
  content: {
    readonly value: string;
    readonly nonce: Buffer;
  },
): Buffer => {
  if (!content.value.isWellFormed()) {
    throw new AppError('VALIDATION_FAILED', { field: place.field, reason: 'wrongFormat' });
  }
  const prefix = prefixOf(generation);
  const padded = pad(content.value);
  try {
    return Buffer.concat([prefix, encrypt({ key, aad: aadOf(prefix, place) }, content.nonce, padded)]);
  } finally {
    padded.fill(0);
  }
};

/**
 * Opens a sealed value in the place it was sealed for, with the key `keyOf` knows for its generation.
 *
 * Throws STORE_NEWER for a format or algorithm of the future, STORE_DAMAGED naming the place for everything else.
 */
export const openField = (
  place: FieldPlace,
  sealed: Buffer,
  keyOf: (generation: number) => Buffer | undefined,
): string => {
  if (sealed.length < prefixLength || sealed[0] !== magic) throw damagedField(place);
  if (sealed.readUInt8(1) > formatVersion || sealed.readUInt8(2) > aes256Gcm) throw new AppError('STORE_NEWER');
  const prefix = sealed.subarray(0, prefixLength);
  const key = keyOf(prefix.readUInt32BE(3));
  const padded = key === undefined ? null : decrypt({ key, aad: aadOf(prefix, place) }, sealed.subarray(prefixLength));
  if (padded === null) throw damagedField(place);
  try {
    return unpad(padded);
  } finally {
    padded.fill(0);
  }
};
