import { AppError } from '../../shared/errors/app-error.ts';
import type { AuditEntry } from '../../shared/model/audit-entry.ts';
import type { Tenant } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Steps } from '../ports/steps.ts';
import { emptyHead } from './audit-chain.ts';
import { entryOf } from './audit-entry.ts';
import { type AuditFilter, auditHead, auditReads } from './audit-table.ts';
import { type AuditVerification, verifyingAudit } from './audit-verify.ts';
import { countChanges, noChanges } from './change-counters.ts';
import { createPageCopier } from './copy-pages.ts';
import type { Writable } from './handles.ts';
import { schemaVersion } from './migrate.ts';
import { openingReady, type ReadyStore, type StoreFile } from './ready-store.ts';
import { type RecordCounts, recordCounts } from './record-counts.ts';
import { runThrough } from './run-through.ts';
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

/** What a copy of the store holds. The audit's end is the one it vouches for. */
export type CopiedStore = {
  readonly counts: RecordCounts;
  readonly audit: { readonly count: number; readonly head: string | null };
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
  /** The same step by step. Rows that are appended meanwhile are walked too. */
  readonly verifyingAudit: () => Steps<AuditVerification>;
  /** How often a tenant's rows changed since the store was opened. */
  readonly changesOf: (tenant: Tenant) => number;
  /** The newest instant it was ever written at: time was there already, whatever a clock says now. */
  readonly newestSeen: () => Instant;
  /** How many records there are. */
  readonly counts: () => RecordCounts;
  /** What SQLite itself finds wrong with the file; null when nothing. */
  readonly findFault: () => string | null;
  /** Copies the store as it is now, its pages encrypted as they are, into a file that must not exist; says what is in it. */
  readonly copyTo: (path: string) => Promise<CopiedStore>;
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

/** The newest instant written at, read once between two writes: every resolution asks for it. */
function keptNewest({ meta }: Pick<ReadTables, 'meta'>) {
  let kept: Instant | null = null;
  return {
    get: (): Instant => {
      kept ??= meta.hlc().at;
      return kept;
    },
    forget: (): void => {
      kept = null;
    },
  };
}

/** The log is emptied twice: deleted rows must be overwritten in the file, and the new file be out of the log. */
function compact(database: Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.exec('vacuum');
  database.pragma('wal_checkpoint(TRUNCATE)');
}

function contentsOf(db: Writable, ring: KeyRing): CopiedStore {
  const head = auditHead(db, ring) ?? emptyHead;
  return {
    counts: recordCounts(db),
    audit: { count: head.seq, head: head.seq === 0 ? null : head.mac.toString('hex') },
  };
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
export const openStore = (options: StoreOptions): Store => runThrough(openingStore(options));

/** As `openStore`, step by step. */
export function* openingStore(options: StoreOptions): Steps<Store> {
  return storeOf(options, yield* openingReady(options));
}

function storeOf(options: StoreOptions, ready: ReadyStore): Store {
  const { database, db, manifest, schema, damagedTenants } = ready;
  const { ring, clock } = options;
  const isNewer = schema > schemaVersion;
  const changes = isNewer ? noChanges : countChanges(database);
  const discard = (): void => {
    manifest.discard();
    changes.discard();
  };
  const tables = writeTables(db);
  const parts = { database, db, ring, clock, manifest: { commit: manifest.commit, discard }, tables };
  const latch = writeLatch(database, isNewer);
  const pages = createPageCopier(database, { path: options.path, aside: latch.aside });
  const read = readTables(db);
  const newest = keptNewest(read);
  return {
    schema,
    read,
    write: (act, work) => {
      latch.require();
      const { answer, appended } = inTransaction(parts, act, work);
      newest.forget();
      if (appended.length > 0) options.onAppended(appended);
      return answer;
    },
    unseal: (place, value) => ring.open({ ...place, stamp: value.stamp }, value.sealed),
    auditEntries: (filter) =>
      auditReads(db)
        .list(filter)
        .map((row) => entryOf(ring, row)),
    verifyAudit: () => runThrough(verifyingAudit(db, ring)),
    verifyingAudit: () => verifyingAudit(db, ring),
    changesOf: changes.of,
    newestSeen: newest.get,
    counts: () => recordCounts(db),
    findFault: () => findFault(database),
    // SQLite's own backup does not know encrypted pages.
    copyTo: (path) => pages.copy(path, () => contentsOf(db, ring)),
    compact: () => {
      onStore(() => compact(database));
      pages.moved();
    },
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
    close: () => {
      database.close();
      pages.close();
    },
  };
}
