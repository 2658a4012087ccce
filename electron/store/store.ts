import { AppError, isAppError } from '../../shared/errors/app-error.ts';
import type { AuditEntry } from '../../shared/model/audit-entry.ts';
import type { Tenant } from '../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { entryOf } from './audit-entry.ts';
import { type AuditFilter, auditReads } from './audit-table.ts';
import { type AuditVerification, verifyAudit } from './audit-verify.ts';
import { dataKeyReads } from './data-key-table.ts';
import { handleOf, type Readable } from './handles.ts';
import { migrate, schemaVersion, versionOf } from './migrate.ts';
import { type DatabaseFile, openDatabase } from './open-database.ts';
import { type RecordCounts, recordCounts } from './record-counts.ts';
import type { SealPlace } from './sealer.ts';
import type { SealedValue } from './setting-table.ts';
import type { Database } from './sqlite.ts';
import { onStore } from './sqlite-errors.ts';
import { type ReadTables, readTables, writeTables } from './tables.ts';
import { type Act, type Appended, inTransaction, type Transaction } from './transaction.ts';

export type StoreOptions = Omit<DatabaseFile, 'key'> & {
  readonly ring: KeyRing;
  readonly clock: Clock;
  /** Told after every commit what was appended to the audit: events follow from it. */
  readonly onAppended: (rows: readonly Appended[]) => void;
};

/** The open, encrypted database of an unlocked vault. */
export type Store = {
  readonly schema: number;
  readonly read: ReadTables;
  readonly write: <T>(act: Act, work: (transaction: Transaction) => T) => T;
  /** Opens a sealed value. Throws STORE_DAMAGED naming the record when it does not belong where it was found. */
  readonly unseal: (place: SealPlace, value: SealedValue) => string;
  /** Audit entries, newest first, with their detail opened. */
  readonly auditEntries: (filter: AuditFilter) => readonly AuditEntry[];
  readonly verifyAudit: () => AuditVerification;
  /** How many records there are. */
  readonly counts: () => RecordCounts;
  /** What SQLite itself finds wrong with the file; null when nothing. */
  readonly findFault: () => string | null;
  /** Writes the whole store as one file, its pages encrypted under the same key. The file must not exist. */
  readonly copyTo: (path: string) => void;
  /** Tenants whose data key could not be opened: their secrets are unreadable, everything else is not. */
  readonly damagedTenants: readonly Tenant[];
  readonly close: () => void;
};

function findFault(database: Database): string | null {
  // Sound: `simple` gives the pragma's first value, which is `ok` or a text.
  const found = onStore(() => database.pragma('integrity_check(1)', { simple: true })) as string;
  return found === 'ok' ? null : found;
}

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

/** Opens the file and brings it to where it can be used. A file for which that fails does not stay open. */
function openReady({ path, mode, maxPages, ring }: StoreOptions) {
  const key = ring.pageKey();
  try {
    const database = openDatabase({ path, key, mode, maxPages });
    try {
      // A file without any schema, where there must be one, lost its content.
      if (mode === 'open' && versionOf(database) === 0) throw new AppError('STORE_DAMAGED');
      migrate(database);
      const db = handleOf(database);
      return { database, db, damagedTenants: loadDataKeys(db, ring) };
    } catch (error) {
      database.close();
      throw error;
    }
  } finally {
    key.fill(0);
  }
}

/**
 * Opens or creates `store.db` under the ring's page key and brings its schema up to date.
 *
 * Throws STORE_DAMAGED, STORE_NEWER, STORAGE_FULL, BUSY. The ring stays the caller's to close, after the store.
 */
export function openStore(options: StoreOptions): Store {
  const { database, db, damagedTenants } = openReady(options);
  const { ring, clock } = options;
  const parts = { database, db, ring, clock, tables: writeTables(db) };
  return {
    schema: schemaVersion,
    read: readTables(db),
    write: (act, work) => {
      const { answer, appended } = inTransaction(parts, act, work);
      if (appended.length > 0) options.onAppended(appended);
      return answer;
    },
    unseal: (place, value) => ring.open({ ...place, stamp: value.stamp }, value.sealed),
    auditEntries: (filter) =>
      auditReads(db)
        .list(filter)
        .map((row) => entryOf(ring, row)),
    verifyAudit: () => verifyAudit(db, ring),
    counts: () => recordCounts(db),
    findFault: () => findFault(database),
    // SQLite's own backup does not know encrypted pages; this does, and leaves no free page behind.
    copyTo: (path) => onStore(() => void database.prepare('vacuum into $path').run({ path })),
    damagedTenants,
    close: () => void database.close(),
  };
}
