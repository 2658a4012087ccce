import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../../shared/errors/app-error.ts';
import { chunkBytes, chunkOverhead, openChunk } from './file-chunk.ts';
import { damagedFile, type FileFormat } from './file-format.ts';
import { decodeFileHeader, headerLengthOf, preambleLength, type WrittenHeader } from './file-header.ts';

/** Reads a file in order; a read that comes up short tells a cut file. */
type Cursor = {
  readonly take: (length: number) => Promise<Buffer>;
  readonly left: () => number;
  readonly sum: () => string;
};

const cursorOf = async (file: FileHandle): Promise<Cursor> => {
  const { size } = await file.stat();
  const hash = createHash('sha256');
  let position = 0;
  return {
    take: async (length) => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, position);
      position += bytesRead;
      hash.update(bytes);
      return bytes.subarray(0, bytesRead);
    },
    left: () => size - position,
    sum: () => hash.digest('hex'),
  };
};

const openFile = (path: string): Promise<FileHandle> =>
  open(path, 'r').catch(() => {
    throw new AppError('VALIDATION_FAILED', { field: 'file', reason: 'fileUnreadable' });
  });

/** All chunks in order. Throws STORE_DAMAGED when one is missing, moved, altered, or something follows the last. */
async function* chunksOf<H>(
  format: FileFormat<H>,
  cursor: Cursor,
  opened: WrittenHeader<H> & { readonly key: Buffer },
) {
  const fileId = format.idOf(opened.header);
  for (let index = 0; ; index += 1) {
    const length = await cursor.take(4);
    const sealedLength = length.length === 4 ? length.readUInt32BE() : 0;
    if (sealedLength < chunkOverhead || sealedLength > chunkBytes + chunkOverhead) throw damagedFile(format);
    const sealed = await cursor.take(sealedLength);
    if (sealed.length !== sealedLength) throw damagedFile(format);
    const isLast = cursor.left() === 0;
    const place = { kind: format, fileId, headerSum: opened.sum, index, isLast };
    const plaintext = openChunk(place, opened.key, sealed);
    if (plaintext === null) throw damagedFile(format);
    yield plaintext;
    if (isLast) return;
  }
}

/** The chunks of an encrypted file, opened one by one; nothing of it is genuine before the last was read. */
export type OpenedChunks = AsyncGenerator<Buffer, void, void>;

export type FileReading<H, T> = {
  readonly path: string;
  /** The file's key, 32 bytes, by its header. The reading overwrites it. */
  readonly keyOf: (header: H) => Promise<Buffer>;
  /** Takes in all chunks. What it wrote before it failed is its caller's to remove. */
  readonly use: (chunks: OpenedChunks, header: H) => Promise<T>;
};

export type ReadFile<H, T> = {
  readonly header: H;
  readonly used: T;
  readonly bytes: number;
  readonly sha256: string;
};

/**
 * Reads a whole encrypted file, a chunk in memory at a time.
 *
 * Throws VALIDATION_FAILED, STORE_NEWER, STORE_DAMAGED with the format's reason, and what `keyOf` and `use` throw.
 */
export const readSealedFile = async <H, T>(
  format: FileFormat<H>,
  { path, keyOf, use }: FileReading<H, T>,
): Promise<ReadFile<H, T>> => {
  const file = await openFile(path);
  try {
    const cursor = await cursorOf(file);
    const length = headerLengthOf(format, await cursor.take(preambleLength));
    const written = decodeFileHeader(format, await cursor.take(length));
    const key = await keyOf(written.header);
    try {
      const used = await use(chunksOf(format, cursor, { ...written, key }), written.header);
      return { header: written.header, used, bytes: (await file.stat()).size, sha256: cursor.sum() };
    } finally {
      key.fill(0);
    }
  } finally {
    await file.close();
  }
};
