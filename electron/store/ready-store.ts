import { AppError, isAppError } from '../../shared/errors/app-error.ts';
import type { Tenant } from '../../shared/model/ids.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Steps } from '../ports/steps.ts';
import { dataKeyReads } from './data-key-table.ts';
import { handleOf, type Readable, type Writable } from './handles.ts';
import { type Manifest, openingManifest } from './manifest.ts';
import { migrate, schemaVersion, versionOf } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { type DatabaseFile, openDatabase } from './open-database.ts';
import type { Database } from './sqlite.ts';

export type StoreFile = Omit<DatabaseFile, 'key'> & {
  readonly ring: KeyRing;
  /** Told before the schema of a store with content changes, with the open file. Left out, nothing is kept of before. */
  readonly beforeMigration?: ((database: Database, schema: number) => void) | undefined;
};

/** A file that can be used as far as its age allows. */
export type ReadyStore = {
  readonly database: Database;
  readonly db: Writable;
  readonly manifest: Manifest;
  /** The schema the file has; higher than ours when a newer version wrote it. */
  readonly schema: number;
  readonly damagedTenants: readonly Tenant[];
};

/** Puts all data keys into the ring. A damaged one costs its own tenant, nobody else. */
function loadDataKeys(db: Readable, ring: KeyRing): readonly Tenant[] {
  const damaged = new Set<Tenant>();
  for (const key of dataKeyReads(db).all()) {
    try {
      ring.addDataKey(key);
    } catch (error) {
      if (!isAppError(error) || error.code !== 'STORE_DAMAGED') throw error;
      damaged.add(key.tenant);
    }
  }
  return [...damaged];
}

/** Brings the schema up to date, and the manifest with it. A newer schema is left as it is. */
function* makeReady(database: Database, { mode, ring, beforeMigration }: StoreFile): Steps<ReadyStore> {
  const found = versionOf(database);
  // A file without any schema, where there must be one, lost its content.
  if (mode === 'open' && found === 0) throw new AppError('STORE_DAMAGED');
  const db = handleOf(database);
  if (found === 0) migrate(database);
  const manifest = yield* openingManifest(database, db, ring);
  if (found > 0 && found < schemaVersion) {
    beforeMigration?.(database, found);
    migrate(database, migrations, manifest.commit);
  }
  if (found > schemaVersion) database.pragma('query_only = ON');
  return { database, db, manifest, schema: versionOf(database), damagedTenants: loadDataKeys(db, ring) };
}

/** Opens the file under the ring's page key. */
function openUnder(file: StoreFile): Database {
  const key = file.ring.pageKey();
  try {
    return openDatabase({ ...file, key });
  } finally {
    key.fill(0);
  }
}

/** Opens the file and makes it ready. One that cannot be made ready does not stay open. */
export function* openingReady(file: StoreFile): Steps<ReadyStore> {
  const database = openUnder(file);
  try {
    return yield* makeReady(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
}
