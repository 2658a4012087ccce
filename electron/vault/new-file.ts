import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { asDiskError, syncFolder } from './atomic-file.ts';

/** Throws VALIDATION_FAILED (fileExists): nothing is overwritten. */
export const requireFree = (path: string): void => {
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

const writeAndClose = async <T>(file: FileHandle, write: (file: FileHandle) => Promise<T>): Promise<T> => {
  try {
    const written = await write(file);
    await file.sync();
    return written;
  } finally {
    await file.close();
  }
};

/**
 * Writes a new file as a whole or not at all: temporary file, fsync, rename. Mode 0600. Nothing is overwritten.
 *
 * `mark` sets the temporary file's name apart. Throws VALIDATION_FAILED (fileExists, fileUnreadable), STORAGE_FULL, and
 * what `write` throws.
 */
export const writeNewFile = async <T>(
  { path, mark }: { readonly path: string; readonly mark: string },
  write: (file: FileHandle) => Promise<T>,
): Promise<T> => {
  requireFree(path);
  const temporary = `${path}.${mark}.tmp`;
  const file = await openTemporary(temporary);
  try {
    const written = await writeAndClose(file, write);
    requireFree(path);
    await rename(temporary, path);
    syncFolder(dirname(path));
    return written;
  } catch (error) {
    await rm(temporary, { force: true });
    throw asDiskError(error);
  }
};
