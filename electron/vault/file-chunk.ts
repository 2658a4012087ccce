import { decrypt, encrypt } from './aes-gcm.ts';
import type { FileKind } from './file-format.ts';
import { lengthPrefixed } from './length-prefix.ts';

/** Most plaintext a chunk holds: 1 MiB. */
export const chunkBytes = 1024 * 1024;

/** What a sealed chunk takes besides its plaintext: nonce and tag. */
export const chunkOverhead = 28;

/** Where a chunk belongs: in one file of one kind, at one place, as its last or not. */
export type ChunkPlace = {
  readonly kind: Pick<FileKind, 'label' | 'version'>;
  readonly fileId: string;
  /** Sum of the file's header. */
  readonly headerSum: Buffer;
  readonly index: number;
  readonly isLast: boolean;
};

const aadOf = ({ kind, fileId, headerSum, index, isLast }: ChunkPlace): Buffer =>
  lengthPrefixed([
    `${kind.label}-chunk/${kind.version}`,
    fileId,
    headerSum.toString('hex'),
    String(index),
    isLast ? 'last' : 'more follow',
  ]);

/** Seals one chunk under the file's key with a nonce of 12 random bytes. */
export const sealChunk = (
  place: ChunkPlace,
  key: Buffer,
  { nonce, plaintext }: { readonly nonce: Buffer; readonly plaintext: Buffer },
): Buffer => encrypt({ key, aad: aadOf(place) }, nonce, plaintext);

/** Opens what `sealChunk` made; null when the place, the key or any byte differs. */
export const openChunk = (place: ChunkPlace, key: Buffer, sealed: Buffer): Buffer | null =>
  decrypt({ key, aad: aadOf(place) }, sealed);
