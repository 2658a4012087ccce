import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../shared/contract/index.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import { aConnection, aCredential, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';

const target = ({ id, revision }: CredentialView) => ({ commandId: randomUUID(), id, expectedRevision: revision });

async function withOrder(labels: readonly string[]) {
  const { api } = await createUnlockedVault();
  for (const label of labels) await aCredential(api, { label });
  return { api, ...orderOf(api) };
}

/** The agency's AI credentials: what they are called, in their order, and how to act on one by its name. */
function orderOf(api: ApiClient) {
  const list = async () => (await api.credentials.list({ scope: { kind: 'system' }, category: 'AI' })).credentials;
  return {
    labels: async () => (await list()).map(({ label }) => label).join(' '),
    positions: async () => (await list()).map(({ position }) => position),
    named: async (label: string) =>
      ensure(
        (await list()).find((one) => one.label === label),
        'it was made above',
      ),
  };
}

type Step = {
  readonly pick: string;
  readonly what: 'move' | 'remove' | 'restore' | 'toggle';
  readonly position: number;
};

/** Takes a step where it makes sense for the credential it picks. */
async function take({ credentials }: ApiClient, { pick, what, position }: Step): Promise<void> {
  const find = async (trashed: boolean) =>
    (await credentials.list({ scope: null, trashed })).credentials.find(({ label }) => label === pick);
  const found = await find(what === 'restore');
  if (found === undefined) return;
  const steps = {
    move: () => credentials.move({ ...target(found), position }),
    remove: () => credentials.remove(target(found)),
    restore: () => credentials.restore(target(found)),
    toggle: () => credentials.setActive({ ...target(found), active: !found.active }),
  };
  await steps[what]();
}

/** Changes of primary so far, oldest first, as "before>after". */
async function changesOfPrimary(api: ApiClient): Promise<readonly string[]> {
  const { entries } = await api.audit.list({ action: 'credential.primaryChanged' });
  const live = (await api.credentials.list({ scope: null })).credentials;
  const gone = (await api.credentials.list({ scope: null, trashed: true })).credentials;
  const labels = new Map<unknown, string>([...live, ...gone].map(({ id, label }) => [id, label]));
  return entries
    .map(({ detail }) => `${labels.get(detail?.before) ?? '-'}>${labels.get(detail?.after) ?? '-'}`)
    .toReversed();
}

describe('the order of credentials', () => {
  it('is the order they were added in until one is moved', async () => {
    const { api, labels, named, positions } = await withOrder(['a', 'b', 'c', 'd']);
    expect(await labels()).toBe('a b c d');
    const { credentials } = await api.credentials.move({ ...target(await named('d')), position: 1 });
    expect(credentials.map(({ label }) => label)).toEqual(['a', 'd', 'b', 'c']);
    expect([await labels(), await positions()]).toEqual(['a d b c', [0, 1, 2, 3]]);
  });

  it('takes a place beyond its end for the end', async () => {
    const { api, labels, named } = await withOrder(['a', 'b', 'c']);
    await api.credentials.move({ ...target(await named('a')), position: 99 });
    expect(await labels()).toBe('b c a');
  });

  it('gives a removed credential its place back on restore', async () => {
    const { api, labels, named, positions } = await withOrder(['a', 'b', 'c']);
    const removed = await api.credentials.remove(target(await named('b')));
    expect([await labels(), await positions()]).toEqual(['a c', [0, 1]]);
    await api.credentials.restore(target(removed));
    expect([await labels(), await positions()]).toEqual(['a b c', [0, 1, 2]]);
  });

  it('is one for each scope and category', async () => {
    const { api, labels } = await withOrder(['a', 'b']);
    const { slug } = await anOrganisation(api);
    const connection = await aConnection(api, { organisation: slug });
    const own = await aCredential(api, { scope: { kind: 'organisation', organisation: slug } });
    const wired = await aCredential(api, { scope: { kind: 'connection', connection: connection.id } });
    const cache = await aCredential(api, { provider: 'redis', fields: { url: 'redis://127.0.0.1:6379' } });
    expect([own, wired, cache].map(({ position }) => position)).toEqual([0, 0, 0]);
    await api.credentials.move({ ...target(own), position: 5 });
    expect(await labels()).toBe('a b');
  });

  it('does not take a move that was made from an older revision', async () => {
    const { api, labels, named } = await withOrder(['a', 'b']);
    const b = await named('b');
    await api.credentials.setActive({ ...target(b), active: false });
    const late = api.credentials.move({ ...target(b), position: 0 });
    expect(await failureOf(late)).toMatchObject({ code: 'CONFLICT', reason: 'revisionChanged' });
    expect(await labels()).toBe('a b');
  });

  it('is answered to a move that comes twice, which moves once', async () => {
    const { api, named } = await withOrder(['a', 'b', 'c']);
    const move = { ...target(await named('c')), position: 1 };
    const once = await api.credentials.move(move);
    expect(await api.credentials.move(move)).toEqual(once);
    expect(once.credentials.map(({ label, revision }) => `${label}${revision}`)).toEqual(['a1', 'c2', 'b1']);
  });

  it('leaves the revision of those that only made room', async () => {
    const { api, named } = await withOrder(['a', 'b']);
    await api.credentials.move({ ...target(await named('b')), position: 0 });
    expect([(await named('a')).revision, (await named('b')).revision]).toEqual([1, 2]);
  });

  it('stays a whole one through any run of moves, removals and restores', async () => {
    const { api } = await createUnlockedVault();
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const label of names) await aCredential(api, { label });
    const { positions } = orderOf(api);
    const step = fc.record({
      pick: fc.constantFrom(...names),
      what: fc.constantFrom<Step['what'][]>('move', 'remove', 'restore', 'toggle'),
      position: fc.nat(7),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const one of steps) {
          await take(api, one);
          const now = await positions();
          expect(now).toEqual(now.map((_, index) => index));
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a change of primary', () => {
  it('is on record whatever caused it', async () => {
    const { api, named } = await withOrder(['a', 'b', 'c']);
    await api.credentials.move({ ...target(await named('c')), position: 0 });
    await api.credentials.setActive({ ...target(await named('c')), active: false });
    const removed = await api.credentials.remove(target(await named('a')));
    await api.credentials.restore(target(removed));
    await api.credentials.setActive({ ...target(await named('c')), active: true });
    expect(await changesOfPrimary(api)).toEqual(['->a', 'a>c', 'c>a', 'a>b', 'b>a', 'a>c']);
  });

  it('is not claimed where the first candidate stays', async () => {
    const { api, named } = await withOrder(['a', 'b', 'c']);
    await api.credentials.move({ ...target(await named('c')), position: 1 });
    await api.credentials.setActive({ ...target(await named('b')), active: false });
    await api.credentials.remove(target(await named('c')));
    await api.credentials.update({ ...target(await named('a')), label: 'novo' });
    expect(await changesOfPrimary(api)).toHaveLength(1);
  });

  it('stands in the same transaction as its cause, after it', async () => {
    const { api, named } = await withOrder(['a', 'b']);
    await api.credentials.move({ ...target(await named('b')), position: 0 });
    const { entries } = await api.audit.list({ limit: 2 });
    expect(entries.map(({ action }) => action)).toEqual(['credential.primaryChanged', 'credential.moved']);
  });
});
