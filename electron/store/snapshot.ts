import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Database } from './sqlite.ts';
import { onStore } from './sqlite-errors.ts';

/** How many snapshots are kept. */
const kept = 3;

const folderOf = (dataDir: string): string => join(dataDir, 'snapshots');

/** Sorts by age as text: `2026-11-21T10-55-00-000Z-schema-10`. */
const nameOf = (at: number, schema: number): string =>
  `${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-schema-${schema}`;

const namePattern = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-schema-\d+$/;

/** Brings a finished file to the disk, for its owner alone. */
function settle(path: string): void {
  chmodSync(path, 0o600);
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Names of the whole snapshots of a data folder, newest first. */
export function listSnapshots(dataDir: string): readonly string[] {
  const folder = folderOf(dataDir);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => namePattern.test(name));
  return names.toSorted().toReversed();
}

/** A kept copy of the store, and what its name tells of it. */
export type Snapshot = {
  readonly name: string;
  /** When it was taken, in ms. */
  readonly at: number;
  /** Size of its store. */
  readonly bytes: number;
  /** Of the store inside. */
  readonly schema: number;
};

/** The snapshots of a data folder, newest first. */
export const describeSnapshots = (dataDir: string): readonly Snapshot[] =>
  listSnapshots(dataDir).map((name) => {
    const [taken = '', schema = ''] = name.split('-schema-');
    const at = Date.parse(taken.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z'));
    return { name, at, bytes: statSync(join(folderOf(dataDir), name, 'store.db')).size, schema: Number(schema) };
  });

/** Takes away what a crash left of one: the schema is as old as before, so another is taken now. */
function clearUnfinished(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names.filter((one) => one.endsWith('.unfinished'))) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Keeps a store as it is before its schema changes: encrypted under the same key, with both header copies beside it.
 *
 * A snapshot counts once its folder has its name, which is the last step. The newest three are kept. `at` is in ms.
 */
export function takeSnapshot(
  database: Database,
  from: { readonly dataDir: string; readonly schema: number; readonly at: number },
): void {
  const folder = folderOf(from.dataDir);
  const name = nameOf(from.at, from.schema);
  const unfinished = join(folder, `${name}.unfinished`);
  clearUnfinished(folder);
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  onStore(() => void database.prepare('vacuum into $path').run({ path: join(unfinished, 'store.db') }));
  for (const header of ['vault.json', 'vault.json.bak']) {
    const path = join(from.dataDir, header);
    if (existsSync(path)) copyFileSync(path, join(unfinished, header));
  }
  for (const file of readdirSync(unfinished)) settle(join(unfinished, file));
  rmSync(join(folder, name), { recursive: true, force: true });
  renameSync(unfinished, join(folder, name));
  for (const old of listSnapshots(from.dataDir).slice(kept))
    rmSync(join(folder, old), { recursive: true, force: true });
}

/**
 * Puts a snapshot's store in the place of the one there is, which moves to `<name>.replaced`. Nobody may have it open.
 *
 * The header stays: passphrase and recovery key are today's, and the store shows as an older copy until it is accepted.
 * After a crash in between it is repeated. Throws NOT_FOUND.
 */
export function restoreSnapshot(dataDir: string, name: string): void {
  if (!listSnapshots(dataDir).includes(name)) throw new AppError('NOT_FOUND', { field: 'snapshot' });
  const folder = folderOf(dataDir);
  const fresh = join(dataDir, 'store.db.restored');
  copyFileSync(join(folder, name, 'store.db'), fresh);
  settle(fresh);
  const replaced = join(folder, `${name}.replaced`);
  mkdirSync(replaced, { recursive: true, mode: 0o700 });
  for (const file of ['store.db', 'store.db-wal']) {
    if (existsSync(join(dataDir, file))) renameSync(join(dataDir, file), join(replaced, file));
  }
  renameSync(fresh, join(dataDir, 'store.db'));
}
