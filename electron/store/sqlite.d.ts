/** The part of the encrypted SQLite the store uses: its package's own declarations cannot be reached by its `exports`. */
declare module 'better-sqlite3-multiple-ciphers' {
  type Value = string | number | Buffer | null;
  type Params = Readonly<Record<string, Value>>;

  export interface Statement {
    run(params: Params): { readonly changes: number };
    get(params: Params): unknown;
    all(params: Params): unknown[];
    iterate(params: Params): IterableIterator<unknown>;
  }

  class SqliteError extends Error {
    /** Such as SQLITE_FULL or SQLITE_IOERR_WRITE. */
    readonly code: string;
  }

  class Database {
    static readonly SqliteError: typeof SqliteError;
    constructor(path: string, options?: { readonly readonly?: boolean; readonly timeout?: number });
    prepare(sql: string): Statement;
    exec(sql: string): this;
    pragma(sql: string, options?: { readonly simple: boolean }): unknown;
    function(name: string, run: (...values: never[]) => null): this;
    transaction<T>(work: () => T): { immediate(): T };
    close(): this;
  }

  export { Database as default };
}
