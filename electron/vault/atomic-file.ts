import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';

const diskFull = new Set(['ENOSPC', 'EDQUOT']);

/** STORAGE_FULL where the disk is full; any other failure as it is. */
export const asDiskError = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && diskFull.has(String(error.code)) ? new AppError('STORAGE_FULL') : error;

const withFile = (path: string, flags: string, run: (file: number) => void): void => {
  const file = openSync(path, flags, 0o600);
  try {
    run(file);
  } finally {
    closeSync(file);
  }
};

/** A rename is only durable once its folder is on the disk. Windows offers no such call, and needs none. */
export const syncFolder = (folder: string): void => {
  if (process.platform !== 'win32') withFile(folder, 'r', fsyncSync);
};

/**
 * Replaces a file as a whole: after a crash it holds either the old or the new text. Mode 0600.
 *
 * Throws STORAGE_FULL when the disk is; the old file then stands.
 */
export const writeFileAtomically = (path: string, text: string): void => {
  const temporary = `${path}.tmp`;
  try {
    rmSync(temporary, { force: true });
    withFile(temporary, 'wx', (file) => {
      writeFileSync(file, text);
      fsyncSync(file);
    });
    renameSync(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asDiskError(error);
  }
};
