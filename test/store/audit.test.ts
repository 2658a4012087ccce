import { describe, expect, it } from 'vitest';
import type { Database } from '../../electron/store/sqlite.ts';
import { systemTenant } from '../../shared/model/ids.ts';
import { writeOrganisation } from './store-writes.ts';
import { foundedStore, openTestStore, withDatabase } from './test-store.ts';

const everything = { tenant: null, action: null, before: null, limit: 500 };

/** A store with a chain of six rows, closed, and what follows once somebody touched it. */
function tampered(tamper: (database: Database) => void) {
  const { store, ring, path } = foundedStore();
  for (const slug of ['um', 'dois', 'tres', 'quatro', 'cinco']) writeOrganisation(store, slug);
  store.close();
  withDatabase(path, ring, tamper);
  return openTestStore(path).store;
}

describe('the audit chain', () => {
  it('verifies from its first row to its signed end', () => {
    const { store } = foundedStore();
    writeOrganisation(store, 'um');
    const { count, head, brokenAt } = store.verifyAudit();
    expect({ count, brokenAt }).toEqual({ count: 2, brokenAt: null });
    expect(head).toMatch(/^[0-9a-f]{64}$/);
  });

  it('walks on where rows fill more than one page of the walk', () => {
    const { store } = foundedStore();
    store.write({ actor: null }, (tx) => {
      for (let row = 0; row < 2_500; row += 1) {
        tx.audit({ action: 'settings.changed', tenant: systemTenant, records: [] });
      }
    });
    expect(store.verifyAudit()).toMatchObject({ count: 2_501, brokenAt: null });
  });

  it.each<[string, number, string]>([
    ['an action was changed', 3, "update audit set action = 'plan.changed' where seq = 3"],
    ['a moment was changed', 4, 'update audit set at = at + 1 where seq = 4'],
    ['an actor was changed', 1, "update audit set origin = 'cli' where seq = 1"],
    ['a tenant was changed', 2, "update audit set tenant = 'system' where seq = 2"],
    ['a record was changed', 5, "update audit set records = '[]' where seq = 5"],
    ['a detail was changed', 5, "update audit set detail = x'00' where seq = 5"],
    ['a detail was dropped', 5, 'update audit set detail = null where seq = 5'],
    ['a row in the middle is gone', 3, 'delete from audit where seq = 3'],
    ['the first row is gone', 1, 'delete from audit where seq = 1'],
    ['the last row is gone', 6, 'delete from audit where seq = 6'],
    ['two rows changed places', 3, 'update audit set seq = 7 - seq where seq in (3, 4)'],
    [
      'a row was added at the end',
      7,
      'insert into audit select 7, at, member, device, origin, action, tenant, records, outcome, changed, detail, detail_stamp, mac, mac from audit where seq = 6',
    ],
    ['all rows are gone', 1, 'delete from audit'],
  ])('is broken where %s', (_what, brokenAt, sql) => {
    const store = tampered((database) => {
      if (sql.includes('7 - seq')) {
        database.exec('update audit set seq = -seq where seq in (3, 4)');
        database.exec('update audit set seq = 7 + seq where seq < 0');
      } else database.exec(sql);
    });
    expect(store.verifyAudit().brokenAt).toBe(brokenAt);
  });

  it('is broken when its last row and its signed end were taken back together by somebody without the key', () => {
    const store = tampered((database) => {
      database.exec('delete from audit where seq = 6');
      database.exec(
        "update meta set value = (select seq || ' ' || lower(hex(mac)) || ' 00' from audit where seq = 5) where key = 'audit_head'",
      );
    });
    expect(store.verifyAudit().brokenAt).toBe(6);
  });

  it('goes on from its signed end, so that a cut-off tail stays visible', () => {
    const store = tampered((database) => database.exec('delete from audit where seq = 6'));
    writeOrganisation(store, 'seis');
    expect(store.verifyAudit().brokenAt).toBe(6);
  });

  it('still verifies when an organisation’s key is gone and its details with it', () => {
    const store = tampered((database) => database.exec("delete from data_key where tenant <> 'system'"));
    expect(store.verifyAudit().brokenAt).toBeNull();
    const entries = store.auditEntries(everything);
    expect(entries.map(({ detail }) => detail)).toEqual(entries.map(() => null));
  });
});

describe('a page of the audit', () => {
  it('goes backwards from the newest row and can be continued', () => {
    const store = tampered(() => undefined);
    const seqs = (before: number | null) =>
      store.auditEntries({ ...everything, before, limit: 2 }).map(({ seq }) => seq);
    expect([seqs(null), seqs(5), seqs(3)]).toEqual([
      [6, 5],
      [4, 3],
      [2, 1],
    ]);
  });

  it('shows one organisation only what concerns it', () => {
    const { store } = foundedStore();
    const one = writeOrganisation(store, 'um');
    writeOrganisation(store, 'dois');
    const entries = store.auditEntries({ ...everything, tenant: one });
    expect(entries.map(({ detail }) => detail)).toEqual([{ slug: 'um' }]);
  });
});
