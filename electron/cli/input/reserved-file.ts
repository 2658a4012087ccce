import { open, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';

/** A new file that only its owner can read, empty so far. */
export type ReservedFile = {
  readonly path: string;
  /** False when it could not be written; the file is gone then. */
  readonly fill: (text: string) => Promise<boolean>;
  /** Takes the file away again. */
  readonly abandon: () => Promise<void>;
};

/** Makes a file that must not exist yet. Throws VALIDATION_FAILED with fileExists or fileUnreadable. */
export async function reserveFile(given: string, field: string): Promise<ReservedFile> {
  const path = resolve(given);
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new AppError('VALIDATION_FAILED', { field, reason: exists ? 'fileExists' : 'fileUnreadable' });
  });
  const abandon = async () => {
    await file.close();
    await rm(path, { force: true });
  };
  return {
    path,
    fill: async (text) => {
      try {
        await file.writeFile(text);
        await file.sync();
        await file.close();
        return true;
      } catch {
        await abandon();
        return false;
      }
    },
    abandon,
  };
}
