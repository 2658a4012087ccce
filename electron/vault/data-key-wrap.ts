import { AppError } from '../../shared/errors/app-error.ts';
import type { WrappedDataKey } from '../ports/key-ring.ts';
import { decrypt, encrypt } from './aes-gcm.ts';
import { lengthPrefixed } from './length-prefix.ts';

const magic = 0xad;
const formatVersion = 1;
const aes256Gcm = 1;
const prefix = Buffer.from([magic, formatVersion, aes256Gcm]);

/** Whose data key it is, and the key that wraps it. */
export type DataKeyPlace = Omit<WrappedDataKey, 'wrapped'> & { readonly vaultId: string; readonly wrappingKey: Buffer };

const bindingOf = ({ vaultId, tenant, generation, wrappingKey }: DataKeyPlace) => ({
  key: wrappingKey,
  aad: Buffer.concat([prefix, lengthPrefixed(['chv/data-key/1', vaultId, tenant, String(generation)])]),
});

/** A data key (32 bytes) as the store keeps it. The nonce is 12 random bytes. */
export const wrapDataKey = (place: DataKeyPlace, dataKey: Buffer, nonce: Buffer): Buffer =>
  Buffer.concat([prefix, encrypt(bindingOf(place), nonce, dataKey)]);

/** Throws STORE_NEWER for a format of the future, STORE_DAMAGED when it was moved or altered. */
export const unwrapDataKey = (place: DataKeyPlace, wrapped: Buffer): Buffer => {
  const damaged = new AppError('STORE_DAMAGED', { params: { tenant: place.tenant, generation: place.generation } });
  if (wrapped.length < prefix.length || wrapped[0] !== magic) throw damaged;
  if (wrapped.readUInt8(1) > formatVersion || wrapped.readUInt8(2) > aes256Gcm) throw new AppError('STORE_NEWER');
  const dataKey = prefix.equals(wrapped.subarray(0, prefix.length))
    ? decrypt(bindingOf(place), wrapped.subarray(prefix.length))
    : null;
  if (dataKey === null) throw damaged;
  return dataKey;
};
