import type { Database, Statement } from './sqlite.ts';
import { onStore } from './sqlite-errors.ts';

/** What SQLite stores and gives back. */
export type SqlValue = string | number | Buffer | null;
export type SqlParams = Readonly<Record<string, SqlValue>>;

declare const canRead: unique symbol;
declare const canWrite: unique symbol;

/** May only look. Statements are compiled once per handle. */
export type Readable = {
  readonly [canRead]: true;
  /** All rows. `Row` is the caller's word for the columns it names; STRICT tables keep each column to its type. */
  readonly all: <Row>(sql: string, params?: SqlParams) => readonly Row[];
  readonly one: <Row>(sql: string, params?: SqlParams) => Row | undefined;
};

/** May change rows. Exists only inside a transaction, where it is handed out together with its audit. */
export type Writable = Readable & {
  readonly [canWrite]: true;
  /** Runs a statement and tells how many rows it changed. */
  readonly run: (sql: string, params?: SqlParams) => number;
};

/** Makes the handle of an open database; a damaged page met on the way is STORE_DAMAGED. Only the store holds it whole; everyone else gets the half they may use. */
export function handleOf(database: Database): Writable {
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const handle = {
    all: (sql: string, params: SqlParams = {}) => onStore(() => prepared(sql).all(params)),
    one: (sql: string, params: SqlParams = {}) => onStore(() => prepared(sql).get(params)),
    run: (sql: string, params: SqlParams = {}) => onStore(() => prepared(sql).run(params).changes),
  };
  // Sound: the brands exist in types only, and a row's type is what its STRICT table's columns are declared to hold.
  return handle as unknown as Writable;
}
