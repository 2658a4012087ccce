import { open } from 'node:fs/promises';
import { type BackupHeader, backupFormat } from './backup-header.ts';
import { chunkBytes } from './file-chunk.ts';
import { type FileWork, type WrittenFile, writeSealedFile } from './file-writer.ts';

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

export type BackupWork = FileWork & {
  /** Told how many bytes of the database are done. */
  readonly onProgress: (done: number) => void;
};

/** Manifest, then the database piece by piece. */
async function* piecesOf({ manifest, databasePath }: BackupFile, { onProgress }: BackupWork) {
  yield manifest;
  const database = await open(databasePath, 'r');
  try {
    const { size } = await database.stat();
    for (let position = 0; position < size; position += chunkBytes) {
      const plaintext = Buffer.alloc(Math.min(chunkBytes, size - position));
      const { bytesRead } = await database.read(plaintext, 0, plaintext.length, position);
      if (bytesRead !== plaintext.length) throw new Error('The snapshot changed while it was read');
      yield plaintext;
      onProgress(position + plaintext.length);
    }
  } finally {
    await database.close();
  }
}

/**
 * Writes a backup as a whole or not at all.
 *
 * Throws VALIDATION_FAILED (fileExists, fileUnreadable), STORAGE_FULL, the signal's reason.
 */
export const writeBackupFile = (backup: BackupFile, work: BackupWork): Promise<WrittenFile> => {
  const { path, header, key } = backup;
  return writeSealedFile(backupFormat, { path, header, key, pieces: piecesOf(backup, work) }, work);
};
