import type { KeyRing } from '../ports/key-ring.ts';
import type { Steps } from '../ports/steps.ts';
import type { Readable, Writable } from './handles.ts';
import { metaReads, metaWrites } from './meta-table.ts';
import { runThrough } from './run-through.ts';
import type { Database } from './sqlite.ts';
import { asStoreError, onStore } from './sqlite-errors.ts';

/** What vouches for the rows that decide over secrets: page encryption alone takes an older page for a good one. */
export type Manifest = {
  /** The store's epoch; null where no manifest of this vault's is there. */
  readonly epoch: () => number | null;
  /** Whether the rows are those the manifest was signed for, when the store was opened or its epoch begun. */
  readonly holds: () => boolean;
  /** Signs what the rows are now. Called inside the transaction that changed them. */
  readonly commit: () => void;
  /** After a transaction that was rolled back. */
  readonly discard: () => void;
  /** Begins an epoch, inside a transaction. Rows that did not hold are taken as they are. */
  readonly begin: (epoch: number) => void;
};

type Columns = Readonly<Record<string, readonly string[]>>;

/** Rows that hold sealed values, by table, with all that gives them their place. Never a column that is only counted up. */
const sealedRows: Columns = {
  credential_secret: ['tenant', 'credential', 'field', 'mask', 'stamp', 'sealed'],
  data_key: ['tenant', 'generation', 'wrapped'],
  setting: ['id', 'proxy_url', 'proxy_user', 'proxy_password', 'proxy_password_stamp', 'extra_ca_pem'],
};

/** And those that say which of them is used, for whom and where to. Columns that every schema has. */
const witnessed: Columns = {
  ...sealedRows,
  organisation: ['id', 'slug', 'plan', 'billing_status', 'use_gateway', 'only_own_keys', 'revision', 'trashed_at'],
  connection: ['tenant', 'id', 'revision', 'trashed_at'],
  connection_override: ['tenant', 'connection', 'provider', 'credential', 'settings'],
  credential: ['tenant', 'id', 'connection', 'fields', 'destination', 'position', 'active', 'revision', 'trashed_at'],
};

const modulus = 2n ** 256n;
const added = (sum: bigint, more: bigint): bigint => (((sum + more) % modulus) + modulus) % modulus;

/** One row as text that no other row gives: `quote` writes every value as SQL would read it. */
const rowText = (columns: readonly string[], from: string): string =>
  columns.map((column) => `quote(${from}${column})`).join(` || ',' || `);

const rowMac = (ring: KeyRing, table: string, text: string): Buffer =>
  ring.manifestMac(Buffer.from(`chv/row/1\n${ring.vaultId}\n${table}\n${text}`));

const numberOf = (mac: Buffer): bigint => BigInt(`0x${mac.toString('hex')}`);

/** So many rows are a few milliseconds. */
const rowsAtOnce = 1_000;

/** 256 bits in eight parts, each with room for the carries of two million additions. */
const partBytes = 4;
const parts = 8;

/** The sum of the MACs of some rows, in plain numbers as long as it can be. */
function sumSome(rows: Iterator<unknown>, macOf: (text: string) => Buffer): { sum: bigint; isLast: boolean } {
  const sums = new Float64Array(parts);
  let isLast = false;
  for (let count = 0; count < rowsAtOnce; count += 1) {
    const next = rows.next();
    if (next.done) {
      isLast = true;
      break;
    }
    // Sound: the query names its one column, a text.
    const mac = macOf((next.value as { text: string }).text);
    for (let part = 0; part < parts; part += 1) sums[part] = (sums[part] ?? 0) + mac.readUInt32BE(part * partBytes);
  }
  return { sum: sums.reduce((sum, part) => (sum << 32n) + BigInt(part), 0n), isLast };
}

/** The sum of the MACs of all rows. It does not depend on their order, so one row changes it by itself. */
function* summingRows(database: Database, ring: KeyRing, tables: Columns): Steps<bigint> {
  let sum = 0n;
  for (const [table, columns] of Object.entries(tables)) {
    const rows = database.prepare(`select ${rowText(columns, '')} as text from ${table}`).iterate({});
    try {
      for (let isLast = false; !isLast; ) {
        const some = sumSome(rows, (text) => rowMac(ring, table, text));
        sum = added(sum, some.sum);
        isLast = some.isLast;
        yield;
      }
    } catch (error) {
      throw asStoreError(error);
    } finally {
      rows.return?.();
    }
  }
  return sum;
}

/** Triggers of this connection alone see every change, whoever makes it. The file's schema knows nothing of them. */
function witnessChanges(database: Database, ring: KeyRing, add: (change: bigint) => void): void {
  database.function('chv_witness', (sign: number, table: string, text: string) => {
    add(BigInt(sign) * numberOf(rowMac(ring, table, text)));
    return null;
  });
  for (const [table, columns] of Object.entries(witnessed)) {
    const gone = `select chv_witness(-1, '${table}', ${rowText(columns, 'old.')});`;
    const come = `select chv_witness(1, '${table}', ${rowText(columns, 'new.')});`;
    database.exec(`
      create temp trigger witness_insert_${table} after insert on main.${table} begin ${come} end;
      create temp trigger witness_delete_${table} after delete on main.${table} begin ${gone} end;
      create temp trigger witness_update_${table} after update of ${columns.join(', ')} on main.${table} begin ${gone} ${come} end;`);
  }
}

type Signed = { readonly epoch: number; readonly sum: bigint };

/** What a manifest's sum is over, by the label it is signed with. The first one knew the sealed rows only. */
const labels = { 'chv/manifest/1': sealedRows, 'chv/manifest/2': witnessed } as const;
type Label = keyof typeof labels;
const newest: Label = 'chv/manifest/2';

const format = (ring: KeyRing, label: Label, { epoch, sum }: Signed): string => {
  const mac = ring.manifestMac(Buffer.from(JSON.stringify([label, ring.vaultId, epoch, sum.toString(16)])));
  return [epoch, sum.toString(16), mac.toString('hex')].join(' ');
};

/** Null where there is none, or it was signed under other keys: those of the vault a backup was made of. */
function readSigned(db: Readable, ring: KeyRing): (Signed & { readonly label: Label }) | null {
  const text = metaReads(db).manifest();
  const [epoch = '', sum = ''] = text?.split(' ') ?? [];
  if (!/^\d{1,15}$/.test(epoch) || !/^[0-9a-f]{1,64}$/.test(sum)) return null;
  const signed = { epoch: Number(epoch), sum: BigInt(`0x${sum}`) };
  const label = ([newest, 'chv/manifest/1'] as const).find((one) => text === format(ring, one, signed));
  return label === undefined ? null : { ...signed, label };
}

/** Keeps the manifest of an open store from here on: every change to a witnessed row changes its sum. */
function keepManifest(
  database: Database,
  db: Writable,
  { ring, found, isHeld }: { readonly ring: KeyRing; readonly found: Signed | null; readonly isHeld: boolean },
): Manifest {
  let signed = found;
  let change = 0n;
  let holds = isHeld;
  witnessChanges(database, ring, (by) => {
    change += by;
  });
  const sign = (next: Signed): void => {
    metaWrites(db).setManifest(format(ring, newest, next));
    signed = next;
    change = 0n;
  };
  return {
    epoch: () => signed?.epoch ?? null,
    holds: () => holds,
    commit: () => {
      if (signed !== null && change !== 0n) sign({ ...signed, sum: added(signed.sum, change) });
    },
    discard: () => {
      change = 0n;
      const stored = readSigned(db, ring);
      // One of the first kind is still as it was found: whatever changes a row signs anew.
      signed = stored?.label === newest ? stored : found;
    },
    begin: (epoch) => {
      sign({ epoch, sum: holds && signed !== null ? signed.sum : runThrough(summingRows(database, ring, witnessed)) });
      holds = true;
    },
  };
}

/** Checks the manifest of an open store and keeps it from then on. Walks its rows once; nobody may write meanwhile. */
export function* openingManifest(database: Database, db: Writable, ring: KeyRing): Steps<Manifest> {
  const stored = onStore(() => readSigned(db, ring));
  const isHeld = stored !== null && (yield* summingRows(database, ring, labels[stored.label])) === stored.sum;
  const isOfNow = stored?.label === newest || !isHeld;
  const found = isOfNow ? stored : { epoch: stored.epoch, sum: yield* summingRows(database, ring, witnessed) };
  return onStore(() => keepManifest(database, db, { ring, found, isHeld }));
}
