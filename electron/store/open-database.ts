import { chmodSync, existsSync } from 'node:fs';

import { AppError } from '../../shared/errors/app-error.ts';
import { Database } from './sqlite.ts';
import { onStore } from './sqlite-errors.ts';

export type DatabaseFile = {
  readonly path: string;
  /** 32 bytes; the caller overwrites them afterwards. */
  readonly key: Buffer;
  /** A store that should be there and is not is damage, never a reason to begin an empty one. */
  readonly mode: 'create' | 'open';
  /** How many pages the file may have; left out, as many as the disk holds. */
  readonly maxPages?: number | undefined;
};

/** Pages kept open: with 20,000 credentials every lookup would otherwise decrypt its pages anew. */
const cacheKiB = 32_768;

/** As a raw key: the passphrase was stretched already, and a second derivation would only cost time. */
const keyPragma = (key: Buffer): string => `key = "x'${key.toString('hex')}'"`;

function configure(database: Database, { key, maxPages }: DatabaseFile): void {
  database.pragma("cipher = 'chacha20'");
  database.pragma(keyPragma(key));
  // Nobody else opens the file, and no shared-memory file is needed for the log.
  database.pragma('locking_mode = EXCLUSIVE');
  // The first read of a page: a wrong key or a damaged first page shows here.
  database.pragma('user_version');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // A deleted key must not stay readable in a free page.
  database.pragma('secure_delete = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma(`cache_size = -${cacheKiB}`);
  if (maxPages !== undefined) database.pragma(`max_page_count = ${maxPages}`);
}

/**
 * Opens the encrypted file.
 *
 * The vault's header has already proven the key, so a file it does not open is damaged: STORE_DAMAGED.
 */
export function openDatabase(file: DatabaseFile): Database {
  const isThere = existsSync(file.path);
  if (isThere !== (file.mode === 'open')) throw new AppError(isThere ? 'VAULT_EXISTS' : 'STORE_DAMAGED');
  return onStore(() => {
    const database = new Database(file.path, { timeout: 0 });
    try {
      configure(database, file);
      chmodSync(file.path, 0o600);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
