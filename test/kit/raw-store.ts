import { join } from 'node:path';
import { Database } from '../../electron/store/sqlite.ts';
import { createVaultGate } from '../../electron/vault/vault-gate.ts';
import type { VaultWorld } from '../../electron/vault/vault-world.ts';
import { testPassphrase } from './engine.ts';

/** The decrypted database of an engine that was closed: to look into, or to change behind the product's back. */
export async function withRawStore<T>(
  { ports, dataDir }: { readonly ports: Omit<VaultWorld, 'dataDir'>; readonly dataDir: string },
  use: (database: Database) => T,
  passphrase = testPassphrase,
): Promise<T> {
  const ring = await createVaultGate({ ...ports, dataDir }).unlock(passphrase);
  const database = new Database(join(dataDir, 'store.db'));
  try {
    database.pragma("cipher = 'chacha20'");
    database.pragma(`key = "x'${ring.pageKey().toString('hex')}'"`);
    return use(database);
  } finally {
    database.close();
    ring.close();
  }
}

/** Every row of every table, as text, without the columns declared sealed. */
export function dumpOf(database: Database, sealed: Readonly<Record<string, readonly string[]>>): string {
  // Sound: both queries name the columns they return.
  const tables = database.prepare("select name from sqlite_schema where type = 'table'").all({}) as { name: string }[];
  return tables
    .flatMap(({ name }) =>
      database
        .prepare(`select * from "${name}"`)
        .all({})
        .map((row) => ({ name, row })),
    )
    .map(({ name, row }) => Object.entries(row as object).filter(([column]) => !sealed[name]?.includes(column)))
    .map((row) => JSON.stringify(row.map(([, value]) => (Buffer.isBuffer(value) ? value.toString('latin1') : value))))
    .join('\n');
}
