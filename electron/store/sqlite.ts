/// <reference path="./sqlite.d.ts" />
import Database, { type Statement } from 'better-sqlite3-multiple-ciphers';

/** The SQLite binding. Imported here only, so that another binding could stand in its place. */
export { Database, type Statement };
