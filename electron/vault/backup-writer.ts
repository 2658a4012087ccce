import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Random } from '../ports/random.ts';
import { nonceLength } from './aes-gcm.ts';
import { asDiskError, syncFolder } from './atomic-file.ts';
import { chunkBytes, sealChunk } from './backup-chunk.ts';
import { type BackupHeader, encodeBackupHeader } from './backup-header.ts';

export type BackupFile = {
  /** Must not exist. */
  readonly path: string;
  readonly header: BackupHeader;
  /** The backup's key, 32 bytes. */
  readonly key: Buffer;
  readonly manifest: Buffer;
  /** The database, whose pages are encrypted already. */
  readonly databasePath: string;
};

export type BackupWork = {
  readonly random: Random;
  readonly signal: AbortSignal;
  /** Told how many bytes of the database are done. */
  readonly onProgress: (done: number) => void;
};

export type WrittenBackup = { readonly bytes: number; readonly sha256: string };

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
    finish: (): WrittenBackup => ({ bytes, sha256: hash.digest('hex') }),
  };
};

const lengthOf = (sealed: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(sealed.length);
  return length;
};

/** Manifest, then the database piece by piece; one piece is read ahead, so that the last one is known as such. */
async function* piecesOf({ manifest, databasePath }: BackupFile) {
  yield { plaintext: manifest, isLast: false };
  const database = await open(databasePath, 'r');
  try {
    const { size } = await database.stat();
    for (let position = 0; position < size; position += chunkBytes) {
      const plaintext = Buffer.alloc(Math.min(chunkBytes, size - position));
      const { bytesRead } = await database.read(plaintext, 0, plaintext.length, position);
      if (bytesRead !== plaintext.length) throw new Error('The snapshot changed while it was read');
      yield { plaintext, isLast: position + plaintext.length === size };
    }
  } finally {
    await database.close();
  }
}

async function writeChunks(file: FileHandle, backup: BackupFile, work: BackupWork): Promise<WrittenBackup> {
  const { append, finish } = summingAppender(file);
  const { bytes, sum } = encodeBackupHeader(backup.header);
  await append(bytes);
  let index = 0;
  let done = 0;
  for await (const { plaintext, isLast } of piecesOf(backup)) {
    work.signal.throwIfAborted();
    const place = { backupId: backup.header.backupId, headerSum: sum, index, isLast };
    const sealed = sealChunk(place, backup.key, { nonce: work.random.bytes(nonceLength), plaintext });
    await append(lengthOf(sealed));
    await append(sealed);
    if (index > 0) done += plaintext.length;
    index += 1;
    work.onProgress(done);
  }
  await file.sync();
  return finish();
}

async function writeAndClose(file: FileHandle, backup: BackupFile, work: BackupWork): Promise<WrittenBackup> {
  try {
    return await writeChunks(file, backup, work);
  } finally {
    await file.close();
  }
}

const requireFree = (path: string): void => {
  if (existsSync(path)) throw new AppError('VALIDATION_FAILED', { field: 'file', reason: 'fileExists' });
};

const openTemporary = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    const full = asDiskError(error);
    throw full === error ? new AppError('VALIDATION_FAILED', { field: 'file', reason: 'fileUnreadable' }) : full;
  }
};

/**
 * Writes a backup as a whole or not at all: temporary file, fsync, rename. Mode 0600. Nothing is overwritten.
 *
 * Throws VALIDATION_FAILED (fileExists, fileUnreadable), STORAGE_FULL, the signal's reason.
 */
export const writeBackupFile = async (backup: BackupFile, work: BackupWork): Promise<WrittenBackup> => {
  const { path } = backup;
  requireFree(path);
  const temporary = `${path}.${backup.header.backupId}.tmp`;
  const file = await openTemporary(temporary);
  try {
    const written = await writeAndClose(file, backup, work);
    requireFree(path);
    await rename(temporary, path);
    syncFolder(dirname(path));
    return written;
  } catch (error) {
    await rm(temporary, { force: true });
    throw asDiskError(error);
  }
};
