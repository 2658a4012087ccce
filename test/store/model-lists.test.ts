import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../electron/core/adapters/random.ts';
import type { Transaction } from '../../electron/store/transaction.ts';
import { credentialId, systemTenant } from '../../shared/model/ids.ts';
import { putCredential } from './put-credential.ts';
import { putOrganisation } from './store-writes.ts';
import { foundedStore } from './test-store.ts';

const random = systemRandom();

const aList = (ids: readonly string[], fetchedAt = 1) => ({ provider: 'openai', fetchedAt, whole: true, ids });

/** A store with one credential of the agency. */
function withCredential() {
  const { store } = foundedStore();
  const id = credentialId.parse(random.uuid(1));
  const write = (work: (tx: Transaction) => void) =>
    store.write({ actor: null }, (tx) => {
      work(tx);
      tx.audit({ action: 'credential.tested', tenant: systemTenant, records: [id] });
    });
  write((tx) => putCredential(tx, { tenant: systemTenant, id }));
  return { id, write, list: () => store.read.modelLists.get(systemTenant, id), read: store.read };
}

describe('the list of models a vendor gave', () => {
  it('is kept as it was heard, and the next takes its place', () => {
    const { id, write, list } = withCredential();
    expect(list()).toBeUndefined();
    write((tx) => tx.modelLists.put(systemTenant, id, aList(['a', 'b'])));
    expect(list()).toEqual({ fetchedAt: 1, whole: true, ids: ['a', 'b'] });
    write((tx) => tx.modelLists.put(systemTenant, id, { ...aList(['c'], 2), whole: false }));
    expect(list()).toEqual({ fetchedAt: 2, whole: false, ids: ['c'] });
  });

  it('is bounded, and then known not to be whole', () => {
    const { id, write, list } = withCredential();
    write((tx) => tx.modelLists.put(systemTenant, id, aList(Array.from({ length: 501 }, (_, n) => `m${n}`))));
    expect([list()?.ids.length, list()?.whole]).toEqual([500, false]);
  });

  it('is gone with its credential', () => {
    const { id, write, list, read } = withCredential();
    write((tx) => tx.modelLists.put(systemTenant, id, aList(['a'])));
    write((tx) => tx.trash.deleteCredential({ tenant: systemTenant, id }));
    expect([list(), read.credentials.get(systemTenant, id)]).toEqual([undefined, undefined]);
  });

  it('is gone with its organisation, and nobody else’s', () => {
    const { id, write, list, read } = withCredential();
    const theirs = credentialId.parse(random.uuid(2));
    let tenant: ReturnType<typeof putOrganisation> | undefined;
    write((tx) => {
      tenant = putOrganisation(tx, 'acme');
      putCredential(tx, { tenant, id: theirs });
      tx.modelLists.put(tenant, theirs, aList(['theirs']));
      tx.modelLists.put(systemTenant, id, aList(['ours']));
    });
    if (tenant === undefined) throw new Error('the organisation was just made');
    const gone = tenant;
    expect(read.modelLists.get(gone, theirs)?.ids).toEqual(['theirs']);
    write((tx) => tx.shred(gone));
    expect([read.modelLists.get(gone, theirs), list()?.ids]).toEqual([undefined, ['ours']]);
  });

  it('is a tenant’s own to read', () => {
    const { id, write, read } = withCredential();
    write((tx) => tx.modelLists.put(systemTenant, id, aList(['a'])));
    const other = putOrganisationId(write);
    expect(read.modelLists.get(other, id)).toBeUndefined();
    expect(read.modelLists.sources({ tenant: other })).toEqual([]);
    expect(read.modelLists.sources({}).map(({ list }) => list?.ids)).toEqual([['a']]);
  });
});

function putOrganisationId(write: (work: (tx: Transaction) => void) => void) {
  const made: ReturnType<typeof putOrganisation>[] = [];
  write((tx) => made.push(putOrganisation(tx, 'other')));
  const [id] = made;
  if (id === undefined) throw new Error('the organisation was just made');
  return id;
}
