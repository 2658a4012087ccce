import { AppError } from '../../shared/errors/app-error.ts';
import { Database } from './sqlite.ts';

/** Turns what SQLite says about the file itself into an API error; everything else stays as it is. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (code === 'SQLITE_FULL') return new AppError('STORAGE_FULL');
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return new AppError('STORE_DAMAGED');
  if (code.startsWith('SQLITE_BUSY')) return new AppError('BUSY', { reason: 'ownerElsewhere' });
  return error;
}

/** Runs something on the database; its failures become API errors where there is one for them. */
export function onStore<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw asStoreError(error);
  }
}
