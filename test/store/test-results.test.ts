import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../electron/core/adapters/random.ts';
import { credentialId, systemTenant } from '../../shared/model/ids.ts';
import { aReport } from '../kit/scripted-prober.ts';
import { foundedStore } from './test-store.ts';

const random = systemRandom();

/** A store with one credential, and so many results of it. */
function withResults(count: number) {
  const { store } = foundedStore();
  const id = credentialId.parse(random.uuid(1));
  const append = (from: number, to: number) =>
    store.write({ actor: null }, (tx) => {
      for (let number = from; number < to; number += 1) {
        const report = aReport({ testedAt: number });
        tx.testResults.append(systemTenant, id, { id: random.uuid(number), report });
      }
      tx.audit({ action: 'credential.tested', tenant: systemTenant, records: [id] });
    });
  store.write({ actor: null }, (tx) => {
    tx.credentials.insert({
      tenant: systemTenant,
      id,
      connection: null,
      provider: 'openai',
      category: 'AI',
      label: randomUUID(),
      fields: {},
      settings: {},
      destination: '',
      customDestination: null,
      scheduledTests: true,
      position: 0,
      weight: 1,
      active: true,
      notes: '',
      expiresAt: null,
      revision: 1,
      createdAt: 1,
      updatedAt: 1,
      trashedAt: null,
    });
    tx.audit({ action: 'credential.created', tenant: systemTenant, records: [id] });
  });
  append(0, count);
  return { moments: () => store.read.testResults.history(systemTenant, id).map(({ testedAt }) => testedAt), append };
}

describe('the history of a credential’s tests', () => {
  it('is kept newest first', () => {
    expect(withResults(3).moments()).toEqual([2, 1, 0]);
  });

  it('keeps the last fifty', () => {
    const { moments, append } = withResults(50);
    append(50, 53);
    expect(moments()).toEqual(Array.from({ length: 50 }, (_, index) => 52 - index));
  });
});
