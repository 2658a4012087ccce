import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { KeyRing } from '../../electron/ports/key-ring.ts';
import { foundVault } from '../../electron/services/founding.ts';
import { Database } from '../../electron/store/sqlite.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import type { Appended, Transaction } from '../../electron/store/transaction.ts';
import { createKeyRing } from '../../electron/vault/key-ring.ts';
import { type OrganisationId, organisationId } from '../../shared/model/ids.ts';
import { organisationDefaults } from '../../shared/model/organisation.ts';
import { type FakeClock, fakeClock } from '../kit/clock.ts';
import { seededRandom } from '../kit/random.ts';
import { tempDir } from '../kit/temp-dir.ts';

const random = seededRandom('store tests');

/** The keys of every test's vault; another seed is another vault. */
export const aRing = (seed = 'root'): KeyRing =>
  createKeyRing({
    vaultId: '01900000-0000-7000-8000-00000000000a',
    rootKey: seededRandom(seed).bytes(32),
    random,
  });

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

/** Adds an organisation with its data key inside a transaction. */
export function putOrganisation(tx: Transaction, slug: string): OrganisationId {
  const id = organisationId.parse(random.uuid(tx.at));
  tx.organisations.insert({
    ...organisationDefaults,
    contacts: [],
    id,
    slug,
    name: slug,
    revision: 1,
    createdAt: tx.at,
    updatedAt: tx.at,
    trashedAt: null,
  });
  tx.mintDataKey(id);
  return id;
}

/** One organisation with its audit row: the smallest honest write. */
export const writeOrganisation = (store: Store, slug: string): OrganisationId =>
  store.write({ actor: null }, (tx) => {
    const id = putOrganisation(tx, slug);
    tx.audit({ action: 'organisation.created', tenant: id, records: [id], detail: { slug } });
    return id;
  });

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
