import { decrypt, encrypt } from './aes-gcm.ts';
import { lengthPrefixed } from './length-prefix.ts';

/** Plaintext of every chunk but the first (the manifest) and the last: 1 MiB. */
export const chunkBytes = 1024 * 1024;

/** What a sealed chunk takes besides its plaintext: nonce and tag. */
export const chunkOverhead = 28;

/** Where a chunk belongs: in one file, at one place, as its last or not. */
export type ChunkPlace = {
  readonly backupId: string;
  /** Sum of the file's header. */
  readonly headerSum: Buffer;
  readonly index: number;
  readonly isLast: boolean;
};

const aadOf = ({ backupId, headerSum, index, isLast }: ChunkPlace): Buffer =>
  lengthPrefixed([
    'chv/backup-chunk/1',
    backupId,
    headerSum.toString('hex'),
    String(index),
    isLast ? 'last' : 'more follow',
  ]);

/** Seals one chunk under the backup's key with a nonce of 12 random bytes. */
export const sealChunk = (
  place: ChunkPlace,
  key: Buffer,
  { nonce, plaintext }: { readonly nonce: Buffer; readonly plaintext: Buffer },
): Buffer => encrypt({ key, aad: aadOf(place) }, nonce, plaintext);

/** Opens what `sealChunk` made; null when the place, the key or any byte differs. */
export const openChunk = (place: ChunkPlace, key: Buffer, sealed: Buffer): Buffer | null =>
  decrypt({ key, aad: aadOf(place) }, sealed);
