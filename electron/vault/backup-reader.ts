import { type FileHandle, open } from 'node:fs/promises';
import type { RingKeys } from '../ports/key-ring.ts';
import { asDiskError } from './atomic-file.ts';
import { type BackupHeader, backupFormat, damagedBackup } from './backup-header.ts';
import { type BackupContents, decodeManifest } from './backup-manifest.ts';
import { type OpenedChunks, readSealedFile } from './file-reader.ts';

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
async function unpack(chunks: OpenedChunks, out: FileHandle, reading: BackupReading) {
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
  const { header, used, bytes, sha256 } = await readSealedFile(backupFormat, {
    ...reading,
    use: async (chunks) => {
      const out = await open(reading.databasePath, 'wx', 0o600);
      try {
        return await unpack(chunks, out, reading);
      } catch (error) {
        throw asDiskError(error);
      } finally {
        await out.close();
      }
    },
  });
  return { header, ...used, bytes, sha256 };
};
