import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { isAppError } from '../../shared/errors/app-error.ts';
import type { Clock } from '../ports/clock.ts';
import type { Paths } from '../ports/paths.ts';
import { Database } from './sqlite.ts';
import { onStore } from './sqlite-errors.ts';

const retryMs = 100;

/** The right to write in a data folder. Ends with `release`, or with the process however that ends. */
export type Ownership = { readonly release: () => void };

/** SQLite would make the file readable by others. One that exists is not opened: closing it would drop a held lock. */
const makeFile = (path: string): void => {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
};

/** Throws BUSY (ownerElsewhere) at once when somebody else holds the lock. */
const own = (path: string): Ownership => {
  const database = new Database(path, { timeout: 0 });
  try {
    onStore(() => database.exec('BEGIN EXCLUSIVE'));
    return { release: () => void database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
};

/**
 * Makes this process the owner of a data folder, waiting up to `waitMs` for another to let go.
 *
 * The lock is SQLite's own on `run/owner.db`: the operating system frees it when the process dies, however it dies.
 * Nothing else may open that file: on POSIX systems closing any handle of it would drop the lock.
 * Throws BUSY (ownerElsewhere), or the signal's reason.
 */
export const acquireOwnership = async ({
  paths,
  clock,
  waitMs,
  signal,
}: {
  readonly paths: Pick<Paths, 'dataDir'>;
  readonly clock: Pick<Clock, 'monotonic' | 'sleep'>;
  readonly waitMs: number;
  readonly signal?: AbortSignal;
}): Promise<Ownership> => {
  const path = join(paths.dataDir, 'run', 'owner.db');
  makeFile(path);
  const deadline = clock.monotonic() + waitMs;
  for (;;) {
    try {
      return own(path);
    } catch (error) {
      const isHeld = isAppError(error) && error.code === 'BUSY';
      if (!isHeld || clock.monotonic() >= deadline) throw error;
    }
    await clock.sleep(retryMs, signal);
  }
};
