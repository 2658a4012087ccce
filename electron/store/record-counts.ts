import type { Readable } from './handles.ts';

/** Tables whose rows a backup counts. */
const counted = ['organisation', 'connection', 'credential', 'credential_secret', 'data_key', 'audit'] as const;

/** How many rows each of them has: what a backup says it holds, and a check compares. */
export type RecordCounts = Readonly<Record<(typeof counted)[number], number>>;

const countOf = (db: Readable, table: string): number =>
  db.one<{ count: number }>(`select count(*) as count from ${table}`)?.count ?? 0;

export const recordCounts = (db: Readable): RecordCounts => ({
  organisation: countOf(db, 'organisation'),
  connection: countOf(db, 'connection'),
  credential: countOf(db, 'credential'),
  credential_secret: countOf(db, 'credential_secret'),
  data_key: countOf(db, 'data_key'),
  audit: countOf(db, 'audit'),
});
