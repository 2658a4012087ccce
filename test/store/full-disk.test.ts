import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore, type Store } from '../../electron/store/store.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { fakeClock } from '../kit/clock.ts';
import { aRing, putOrganisation, writeOrganisation } from './store-writes.ts';
import { foundedStore, withDatabase } from './test-store.ts';

/** A store whose file may grow by so many pages only. */
function almostFull(pagesLeft: number): Store {
  const { store, ring, path } = foundedStore();
  store.close();
  const pages = withDatabase(path, ring, (database) => database.pragma('page_count', { simple: true }));
  const maxPages = Number(pages) + pagesLeft;
  const full = openStore({
    path,
    mode: 'open',
    ring: aRing(),
    clock: fakeClock(),
    onAppended: () => undefined,
    maxPages,
  });
  onTestFinished(full.close);
  return full;
}

const writeMuch = (store: Store) =>
  store.write({ actor: null }, (tx) => {
    for (let number = 0; number < 1_000; number += 1) putOrganisation(tx, `cliente-${number}`);
    tx.audit({ action: 'organisation.created', tenant: 'system', records: [] });
  });

describe('a full disk', () => {
  it('is told as such and leaves nothing half-written', () => {
    const store = almostFull(3);
    const before = store.verifyAudit();
    expect(() => writeMuch(store)).toThrow(new AppError('STORAGE_FULL'));
    expect(store.read.organisations.list({ trashed: false })).toEqual([]);
    expect(store.verifyAudit()).toEqual(before);
  });

  it('does not keep what still fits from being written', () => {
    const store = almostFull(3);
    expect(() => writeMuch(store)).toThrow();
    writeOrganisation(store, 'pequena');
    expect(store.read.organisations.bySlug('pequena')?.slug).toBe('pequena');
    expect(store.verifyAudit().brokenAt).toBeNull();
  });

  it('keeps everything readable', () => {
    const store = almostFull(0);
    expect(store.read.members.list()).toHaveLength(1);
    expect(store.read.plans.list()).toHaveLength(4);
  });
});
