import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { KeyRing } from '../../electron/ports/key-ring.ts';
import { foundVault } from '../../electron/services/founding.ts';
import { Database } from '../../electron/store/sqlite.ts';
import { openStore } from '../../electron/store/store.ts';
import type { Appended } from '../../electron/store/transaction.ts';
import { type FakeClock, fakeClock } from '../kit/clock.ts';
import { seededRandom } from '../kit/random.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { aRing } from './store-writes.ts';

const random = seededRandom('store tests');

/** Opens a store and closes it when the test ends. */
export function openTestStore(path: string, given: { readonly ring?: KeyRing; readonly clock?: FakeClock } = {}) {
  const { ring = aRing(), clock = fakeClock() } = given;
  const appended: Appended[] = [];
  const store = openStore({ path, mode: 'open', ring, clock, onAppended: (rows) => appended.push(...rows) });
  onTestFinished(store.close);
  return { store, ring, clock, path, appended };
}

/** A new store as a new vault has it, in a temporary folder. */
export function foundedStore({ clock = fakeClock() }: { readonly clock?: FakeClock } = {}) {
  const path = join(tempDir(), 'store.db');
  const ring = aRing();
  const appended: Appended[] = [];
  const store = openStore({ path, mode: 'create', ring, clock, onAppended: (rows) => appended.push(...rows) });
  foundVault({ store, clock, random, memberName: 'Ana', language: 'en', origin: 'window' });
  onTestFinished(store.close);
  appended.length = 0;
  return { store, ring, clock, path, appended };
}

/** The bare database under a store that is closed, to look into or to damage. */
export function withDatabase<T>(path: string, ring: KeyRing, use: (database: Database) => T): T {
  const database = new Database(path);
  try {
    database.pragma("cipher = 'chacha20'");
    database.pragma(`key = "x'${ring.pageKey().toString('hex')}'"`);
    return use(database);
  } finally {
    database.close();
  }
}
