import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../../shared/errors/app-error.ts';
import type { RingKeys } from '../ports/key-ring.ts';
import { asDiskError } from './atomic-file.ts';
import { chunkBytes, chunkOverhead, openChunk } from './backup-chunk.ts';
import {
  type BackupHeader,
  damagedBackup,
  decodeBackupHeader,
  headerLengthOf,
  preambleLength,
  type WrittenHeader,
} from './backup-header.ts';
import { type BackupContents, decodeManifest } from './backup-manifest.ts';

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

const readHeader = async (cursor: Cursor): Promise<WrittenHeader> =>
  decodeBackupHeader(await cursor.take(headerLengthOf(await cursor.take(preambleLength))));

const openFile = (path: string): Promise<FileHandle> =>
  open(path, 'r').catch(() => {
    throw new AppError('VALIDATION_FAILED', { field: 'file', reason: 'fileUnreadable' });
  });

/** All chunks in order. Throws STORE_DAMAGED when one is missing, moved, altered, or something follows the last. */
async function* chunksOf(cursor: Cursor, { header, sum }: WrittenHeader, key: Buffer) {
  for (let index = 0; ; index += 1) {
    const length = await cursor.take(4);
    const sealedLength = length.length === 4 ? length.readUInt32BE() : 0;
    if (sealedLength < chunkOverhead || sealedLength > chunkBytes + chunkOverhead) throw damagedBackup();
    const sealed = await cursor.take(sealedLength);
    const isLast = cursor.left() === 0;
    const place = { backupId: header.backupId, headerSum: sum, index, isLast };
    const plaintext = openChunk(place, key, sealed);
    if (plaintext === null) throw damagedBackup();
    yield plaintext;
    if (isLast) return;
  }
}

export type BackupReading = {
  readonly path: string;
  /** The backup's key, 32 bytes, by its header. The reading overwrites it. */
  readonly keyOf: (header: BackupHeader) => Promise<Buffer>;
  /** Where the database goes; must not exist. */
  readonly databasePath: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

export type ReadBackup = {
  readonly header: BackupHeader;
  readonly contents: BackupContents;
  readonly keys: RingKeys;
  readonly bytes: number;
  readonly sha256: string;
};

/** The manifest, and behind it the database written out piece by piece. */
async function unpack(chunks: AsyncGenerator<Buffer>, out: FileHandle, reading: BackupReading) {
  const first = await chunks.next();
  if (first.done === true) throw damagedBackup();
  const { contents, keys } = decodeManifest(first.value);
  first.value.fill(0);
  let done = 0;
  for await (const plaintext of chunks) {
    reading.signal.throwIfAborted();
    await out.writeFile(plaintext);
    done += plaintext.length;
    reading.onProgress(done, contents.databaseBytes);
  }
  if (done !== contents.databaseBytes) throw damagedBackup();
  return { contents, keys };
}

/**
 * Reads a whole backup, a chunk in memory at a time, and writes its database out, pages still encrypted.
 *
 * Throws VALIDATION_FAILED, STORE_NEWER, STORE_DAMAGED (backupDamaged), STORAGE_FULL, what `keyOf` throws, the signal's
 * reason. What was written so far is the caller's to remove.
 */
export const readBackupFile = async (reading: BackupReading): Promise<ReadBackup> => {
  const file = await openFile(reading.path);
  try {
    const cursor = await cursorOf(file);
    const written = await readHeader(cursor);
    const key = await reading.keyOf(written.header);
    const out = await open(reading.databasePath, 'wx', 0o600);
    try {
      const { contents, keys } = await unpack(chunksOf(cursor, written, key), out, reading);
      return { header: written.header, contents, keys, bytes: (await file.stat()).size, sha256: cursor.sum() };
    } catch (error) {
      throw asDiskError(error);
    } finally {
      key.fill(0);
      await out.close();
    }
  } finally {
    await file.close();
  }
};
