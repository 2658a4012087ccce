import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Random } from '../ports/random.ts';
import { nonceLength } from './aes-gcm.ts';
import { sealChunk } from './file-chunk.ts';
import type { FileFormat } from './file-format.ts';
import { encodeFileHeader } from './file-header.ts';
import { writeNewFile } from './new-file.ts';

export type SealedFile<H> = {
  /** Must not exist. */
  readonly path: string;
  readonly header: H;
  /** The file's key, 32 bytes. */
  readonly key: Buffer;
  /** What the chunks hold, in order: at least one piece, none longer than a chunk. */
  readonly pieces: AsyncIterable<Buffer> | Iterable<Buffer>;
};

export type FileWork = { readonly random: Random; readonly signal: AbortSignal };

export type WrittenFile = { readonly bytes: number; readonly sha256: string };

/** Appends to a file and keeps the sum of all that was written. */
const summingAppender = (file: FileHandle) => {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    append: async (data: Buffer): Promise<void> => {
      await file.writeFile(data);
      hash.update(data);
      bytes += data.length;
    },
    finish: (): WrittenFile => ({ bytes, sha256: hash.digest('hex') }),
  };
};

const lengthOf = (sealed: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(sealed.length);
  return length;
};

/** One piece is held back, so that the last one is known as such. */
async function* markLast(pieces: SealedFile<unknown>['pieces']) {
  let held: Buffer | null = null;
  for await (const piece of pieces) {
    if (held !== null) yield { plaintext: held, isLast: false };
    held = piece;
  }
  if (held !== null) yield { plaintext: held, isLast: true };
}

/**
 * Writes an encrypted file as a whole or not at all, a piece in memory at a time.
 *
 * Throws VALIDATION_FAILED (fileExists, fileUnreadable), STORAGE_FULL, the signal's reason.
 */
export const writeSealedFile = <H>(
  format: FileFormat<H>,
  { path, header, key, pieces }: SealedFile<H>,
  { random, signal }: FileWork,
): Promise<WrittenFile> => {
  const fileId = format.idOf(header);
  return writeNewFile({ path, mark: fileId }, async (file) => {
    const { append, finish } = summingAppender(file);
    const { bytes, sum } = encodeFileHeader(format, header);
    await append(bytes);
    let index = 0;
    for await (const { plaintext, isLast } of markLast(pieces)) {
      signal.throwIfAborted();
      const place = { kind: format, fileId, headerSum: sum, index, isLast };
      const sealed = sealChunk(place, key, { nonce: random.bytes(nonceLength), plaintext });
      await append(lengthOf(sealed));
      await append(sealed);
      index += 1;
    }
    return finish();
  });
};
