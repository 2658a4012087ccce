import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../electron/store/store.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { writeOrganisation } from './store-writes.ts';
import { foundedStore, openTestStore } from './test-store.ts';

/** A store of some megabytes: copying it takes several turns. */
function largeStore() {
  const made = foundedStore();
  made.store.beginEpoch(1);
  for (let place = 0; place < 300; place += 1) writeLarge(made.store, `cliente-${place}`);
  return { ...made, target: join(tempDir(), 'copy.db') };
}

function writeLarge(store: Store, slug: string): void {
  const id = writeOrganisation(store, slug);
  store.write({ actor: null }, (tx) => {
    const organisation = tx.organisations.byId(id);
    if (organisation !== undefined) tx.organisations.update({ ...organisation, notes: slug.repeat(1_000) });
    tx.audit({ action: 'organisation.updated', tenant: id, records: [id] });
  });
}

/** What another process is told that opens the file. */
const openedElsewhere = (path: string): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import Database from 'better-sqlite3-multiple-ciphers';
       try { new Database(process.argv[1], { timeout: 0 }).prepare('select 1 from sqlite_schema').get(); console.log('opened'); }
       catch (error) { console.log(error.code); }`,
      path,
    ],
    { encoding: 'utf8' },
  ).trim();

const slugsOf = (store: Store): readonly string[] =>
  store.read.organisations.list({ trashed: false }).map(({ slug }) => slug);

describe('a copy of an open store', () => {
  it('shows one moment whole, while writing goes on', async () => {
    const { store, ring, clock, path, target } = largeStore();
    const before = slugsOf(store);
    let isCopied = false;
    const copying = store.copyTo(target).finally(() => {
      isCopied = true;
    });
    let written = 0;
    for (; !isCopied; written += 1) {
      writeLarge(store, `depois-${written}`);
      await clock.nextTurn();
    }
    expect(written).toBeGreaterThan(3);
    const { store: copy } = openTestStore(target, { ring });
    // What was written before the copy's moment may be in it: the call begins on the next turn.
    expect(slugsOf(copy).filter((slug) => !slug.startsWith('depois'))).toEqual(before);
    expect(slugsOf(copy).length).toBeLessThan(slugsOf(store).length);
    const { count, head, brokenAt } = copy.verifyAudit();
    expect({ counts: copy.counts(), audit: { count, head }, brokenAt }).toEqual({ ...(await copying), brokenAt: null });
    expect([copy.findFault(), copy.age()]).toEqual([null, { ...store.age(), rowsHold: true }]);
    store.close();
    expect(openTestStore(path, { ring }).store.findFault()).toBeNull();
  });

  it('begins anew where the store is compacted under it, and holds nothing of what was shredded', async () => {
    const { store, ring, target } = largeStore();
    const [first] = store.read.organisations.list({ trashed: false });
    const copying = store.copyTo(target);
    await new Promise((resolve) => setImmediate(resolve));
    store.write({ actor: null }, (tx) => {
      if (first !== undefined) tx.shred(first.id);
      tx.audit({ action: 'organisation.shredded', tenant: 'system', records: [] });
    });
    store.compact();
    const { counts } = await copying;
    const { store: copy } = openTestStore(target, { ring });
    expect([copy.findFault(), copy.verifyAudit().brokenAt]).toEqual([null, null]);
    expect(copy.counts()).toEqual(counts);
    expect(slugsOf(copy)).not.toContain(first?.slug);
  });

  it('ends where the store is closed under it', async () => {
    const { store, target } = largeStore();
    const copying = store.copyTo(target);
    await new Promise((resolve) => setImmediate(resolve));
    store.close();
    await expect(copying).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  });

  it('follows another that is under way', async () => {
    const { store, ring, target } = largeStore();
    await Promise.all([store.copyTo(target), store.copyTo(`${target}.2`)]);
    for (const path of [target, `${target}.2`]) expect(openTestStore(path, { ring }).store.findFault()).toBeNull();
  });

  it('leaves the store locked against other processes', async () => {
    const { store, path, target } = largeStore();
    await store.copyTo(target);
    expect(openedElsewhere(path)).toBe('SQLITE_BUSY');
    store.close();
    expect(openedElsewhere(path)).toBe('SQLITE_NOTADB');
  });
});
