import { AppError } from '../../shared/errors/app-error.ts';
import type { AuditEntry } from '../../shared/model/audit-entry.ts';
import type { Tenant } from '../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import { entryOf } from './audit-entry.ts';
import { type AuditFilter, auditReads } from './audit-table.ts';
import { type AuditVerification, verifyAudit } from './audit-verify.ts';
import { schemaVersion } from './migrate.ts';
import { openReady, type StoreFile } from './ready-store.ts';
import { type RecordCounts, recordCounts } from './record-counts.ts';
import type { SealPlace } from './sealer.ts';
import type { SealedValue } from './setting-table.ts';
import type { Database } from './sqlite.ts';
import { onStore } from './sqlite-errors.ts';
import { type ReadTables, readTables, writeTables } from './tables.ts';
import { type Act, type Appended, inTransaction, type Transaction } from './transaction.ts';

export type StoreOptions = StoreFile & {
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
  /** Writes the file anew without a trace of what was deleted, and empties the log beside it. */
  readonly compact: () => void;
  /** Tenants whose data key could not be opened: their secrets are unreadable, everything else is not. */
  readonly damagedTenants: readonly Tenant[];
  /** What the store knows of its own age; `rowsHold` is false where sealed rows are not those it wrote last. */
  readonly age: () => { readonly epoch: number | null; readonly rowsHold: boolean };
  /** Whether a newer version wrote it. Then it is only read. */
  readonly isNewer: boolean;
  readonly isReadOnly: () => boolean;
  /** Throws OLDER_COPY or STORE_NEWER where the store is only read. */
  readonly requireWritable: () => void;
  /** From here on nothing is written: every `write` throws as `requireWritable`. */
  readonly forbidWrites: () => void;
  /** Begins an epoch on the rows as they are, and allows writing again. */
  readonly beginEpoch: (epoch: number) => void;
  readonly close: () => void;
};

/** Whether a store may be written, held by SQLite itself as well. */
function writeLatch(database: Database, isNewer: boolean) {
  let isShut = isNewer;
  const set = (shut: boolean): void => {
    isShut = shut;
    database.pragma(`query_only = ${shut ? 'ON' : 'OFF'}`);
  };
  return {
    isShut: () => isShut,
    shut: () => set(true),
    open: () => {
      if (isNewer) throw new AppError('STORE_NEWER');
      set(false);
    },
    /** For what SQLite takes for a write though the store stays as it is. */
    aside: (run: () => void): void => {
      database.pragma('query_only = OFF');
      try {
        run();
      } finally {
        set(isShut);
      }
    },
    require: () => {
      if (isShut) throw isNewer ? new AppError('STORE_NEWER') : new AppError('OLDER_COPY', { reason: 'readOnly' });
    },
  };
}

/** The log is emptied twice: deleted rows must be overwritten in the file, and the new file be out of the log. */
function compact(database: Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.exec('vacuum');
  database.pragma('wal_checkpoint(TRUNCATE)');
}

function findFault(database: Database): string | null {
  // Sound: `simple` gives the pragma's first value, which is `ok` or a text.
  const found = onStore(() => database.pragma('integrity_check(1)', { simple: true })) as string;
  return found === 'ok' ? null : found;
}

/**
 * Opens or creates `store.db` under the ring's page key and brings its schema up to date.
 *
 * Throws STORE_DAMAGED, STORAGE_FULL, BUSY. One that a newer version wrote is opened for reading. The ring stays the
 * caller's to close, after the store.
 */
export function openStore(options: StoreOptions): Store {
  const { database, db, manifest, schema, damagedTenants } = openReady(options);
  const { ring, clock } = options;
  const parts = { database, db, ring, clock, manifest, tables: writeTables(db) };
  const isNewer = schema > schemaVersion;
  const latch = writeLatch(database, isNewer);
  return {
    schema,
    read: readTables(db),
    write: (act, work) => {
      latch.require();
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
    copyTo: (path) => latch.aside(() => onStore(() => void database.prepare('vacuum into $path').run({ path }))),
    compact: () => onStore(() => compact(database)),
    damagedTenants,
    age: () => ({ epoch: manifest.epoch(), rowsHold: manifest.holds() }),
    isNewer,
    isReadOnly: latch.isShut,
    requireWritable: latch.require,
    forbidWrites: latch.shut,
    beginEpoch: (epoch) => {
      latch.open();
      onStore(() => database.transaction(() => manifest.begin(epoch)).immediate());
    },
    close: () => void database.close(),
  };
}
