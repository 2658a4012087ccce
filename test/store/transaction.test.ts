import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../electron/store/store.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { organisationId, systemTenant } from '../../shared/model/ids.ts';
import { putOrganisation, writeOrganisation } from './store-writes.ts';
import { foundedStore, openTestStore } from './test-store.ts';

const everything = { tenant: null, action: null, before: null, limit: 500 };

/** An organisation that does not exist. */
const stranger = organisationId.parse('01900000-0000-7000-8000-00000000dead');

/** What a failed write must leave as it was. */
const stateOf = (store: Store) => ({
  organisations: store.read.organisations.list({ trashed: false }).map(({ slug }) => slug),
  audit: store.auditEntries(everything).map(({ seq, action }) => `${seq} ${action}`),
  hlc: store.read.meta.hlc(),
  chain: store.verifyAudit(),
});

describe('a transaction', () => {
  it('writes rows and their audit row together', () => {
    const { store } = foundedStore();
    const id = writeOrganisation(store, 'padaria');
    expect(store.auditEntries(everything)[0]).toMatchObject({
      action: 'organisation.created',
      organisationId: id,
      records: [id],
      detail: { slug: 'padaria' },
    });
  });

  it.each<[string, (store: Store) => void]>([
    [
      'fails after its rows',
      (store) =>
        store.write({ actor: null }, (tx) => {
          putOrganisation(tx, 'metade');
          throw new Error('fault');
        }),
    ],
    [
      'fails after its audit row',
      (store) =>
        store.write({ actor: null }, (tx) => {
          const id = putOrganisation(tx, 'metade');
          tx.audit({ action: 'organisation.created', tenant: id, records: [id] });
          throw new Error('fault');
        }),
    ],
    ['writes no audit row', (store) => store.write({ actor: null }, (tx) => putOrganisation(tx, 'metade'))],
    [
      'writes an audit row for a tenant without a key',
      (store) =>
        store.write({ actor: null }, (tx) => {
          putOrganisation(tx, 'metade');
          tx.audit({ action: 'organisation.created', tenant: stranger, records: [], detail: { slug: 'x' } });
        }),
    ],
    [
      'is asynchronous',
      (store) =>
        void store.write({ actor: null }, async (tx) => {
          const id = putOrganisation(tx, 'metade');
          tx.audit({ action: 'organisation.created', tenant: id, records: [id] });
        }),
    ],
  ])('leaves nothing behind when it %s', (_what, write) => {
    const { store, path } = foundedStore();
    writeOrganisation(store, 'antes');
    const before = stateOf(store);
    expect(() => write(store)).toThrow();
    expect(stateOf(store)).toEqual(before);
    writeOrganisation(store, 'depois');
    store.close();
    expect(openTestStore(path).store.verifyAudit().brokenAt).toBeNull();
  });

  it('that fails takes the data keys it minted with it: nothing is sealed under a key nobody stored', () => {
    const { store, path } = foundedStore();
    const id = writeOrganisation(store, 'padaria');
    expect(() =>
      store.write({ actor: null }, (tx) => {
        tx.mintDataKey(id);
        throw new Error('fault');
      }),
    ).toThrow();
    store.write({ actor: null }, (tx) =>
      tx.audit({ action: 'organisation.updated', tenant: id, records: [id], detail: { note: 'depois' } }),
    );
    store.close();
    expect(openTestStore(path).store.auditEntries(everything)[0]?.detail).toEqual({ note: 'depois' });
  });

  it('tells what it appended only after its commit', () => {
    const { store, appended } = foundedStore();
    writeOrganisation(store, 'padaria');
    expect(() =>
      store.write({ actor: null }, (tx) => {
        tx.audit({ action: 'settings.changed', tenant: systemTenant, records: [] });
        throw new Error('fault');
      }),
    ).toThrow();
    expect(appended.map(({ action }) => action)).toEqual(['organisation.created']);
  });

  it('never stamps an earlier moment than the one before, even when the clock is set back', () => {
    const { store, clock } = foundedStore();
    const at = () =>
      store.write({ actor: null }, (tx) => {
        tx.audit({ action: 'settings.changed', tenant: systemTenant, records: [] });
        return tx.at;
      });
    const first = at();
    clock.jump(-3_600_000);
    const second = at();
    clock.jump(7_200_000);
    expect(second).toBeGreaterThanOrEqual(first);
    expect(at()).toBe(clock.now());
  });
});

describe('a command', () => {
  const act = { actor: null, command: { id: randomUUID(), route: 'organisations.create' } };
  const create = (store: Store, slug: string) =>
    store.write(act, (tx) => {
      const id = putOrganisation(tx, slug);
      tx.audit({ action: 'organisation.created', tenant: id, records: [id] });
      return { id, slug };
    });

  it('that comes again is answered without running again', () => {
    const { store } = foundedStore();
    const first = create(store, 'padaria');
    expect(create(store, 'padaria')).toEqual(first);
    expect(store.read.organisations.list({ trashed: false })).toHaveLength(1);
  });

  it('is remembered across a restart', () => {
    const { store, path } = foundedStore();
    const first = create(store, 'padaria');
    store.close();
    expect(create(openTestStore(path).store, 'padaria')).toEqual(first);
  });

  it('runs again after a day', async () => {
    const { store, clock } = foundedStore();
    create(store, 'padaria');
    await clock.advance(24 * 3_600_000 + 1);
    writeOrganisation(store, 'outra');
    store.write({ actor: null, command: { id: randomUUID(), route: 'other' } }, (tx) => {
      tx.audit({ action: 'settings.changed', tenant: systemTenant, records: [] });
      return null;
    });
    expect(() => create(store, 'padaria')).toThrow(/UNIQUE/);
  });

  it('that failed may be sent again', () => {
    const { store } = foundedStore();
    writeOrganisation(store, 'padaria');
    expect(() => create(store, 'padaria')).toThrow();
    expect(create(store, 'padaria-2')).toMatchObject({ slug: 'padaria-2' });
  });

  it('cannot stand for a command of another route', () => {
    const { store } = foundedStore();
    create(store, 'padaria');
    const other = { ...act, command: { ...act.command, route: 'organisations.remove' } };
    expect(() => store.write(other, () => null)).toThrow(new AppError('CONFLICT', { field: 'commandId' }));
  });
});
