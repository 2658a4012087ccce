import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../electron/services/search-index.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { organisationId } from '../../shared/model/ids.ts';
import { organisationDefaults } from '../../shared/model/organisation.ts';
import { aConnection, aCredential, anApiKey, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { seededRandom } from '../kit/random.ts';
import { foundedStore } from '../store/test-store.ts';

type Target = { readonly id: string; readonly revision: number };
const target = <T extends Target>({ id, revision }: T) => ({
  commandId: randomUUID(),
  // Sound: the id keeps the brand of what it came from.
  id: id as T['id'],
  expectedRevision: revision,
});

/** What is found, in order, as `kind label`. */
const found = async (
  api: ApiClient,
  query: string,
  kinds: ('organisation' | 'connection' | 'credential')[] | null = null,
) => (await api.search.find({ query, kinds, limit: 50 })).hits.map(({ kind, label }) => `${kind} ${label}`);

/** Two organisations with a connection and three keys. */
async function anAgency() {
  const made = await createUnlockedVault();
  const { api } = made;
  const padaria = await anOrganisation(api, {
    slug: 'padaria-sao-joao',
    name: 'Padaria São João',
    taxId: '12.ABC.345/01DE-35',
  });
  const acme = await anOrganisation(api, { slug: 'acme', name: 'Acme Ltda' });
  const vendas = await aConnection(api, { organisation: acme.slug, name: 'Vendas' });
  const scope = { kind: 'organisation', organisation: padaria.slug } as const;
  const producao = await aCredential(api, { scope, label: 'Produção', fields: { apiKey: anApiKey('z9y8') } });
  const ofSales = await aCredential(api, {
    scope: { kind: 'connection', connection: vendas.id },
    label: 'robô',
    provider: 'openrouter',
    fields: { apiKey: `sk-or-v1-${'0123456789abcdef'.repeat(4)}` },
  });
  const own = await aCredential(api, { label: 'da agência' });
  return { ...made, padaria, acme, vendas, producao, ofSales, own };
}

const aged = (at: number) => ({ revision: 1, createdAt: at, updatedAt: at, trashedAt: null });

/** Collects what nobody holds. The flag is set for this one call's function only. */
const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
};

type Change = (api: ApiClient, slugs: readonly string[], which: number) => Promise<unknown>;

const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];

/** The one refusal that a change may meet. */
const requireArchived = (error: unknown): void =>
  expect(error).toMatchObject({ code: 'CONFLICT', data: { reason: 'archived' } });

/** What a user may do to what can be found. Does nothing where there is nothing to do it to. */
const changes: readonly Change[] = [
  (api, slugs, which) =>
    aCredential(api, {
      scope: { kind: 'organisation', organisation: pick(slugs, which) ?? '' },
      label: `a ${randomUUID()}`,
    }),
  async (api, _, which) => {
    const one = pick((await api.credentials.list({ scope: null })).credentials, which);
    if (one) await api.credentials.update({ ...target(one), label: `renomeada ${which} ${randomUUID()}` });
  },
  async (api, _, which) => {
    const one = pick((await api.credentials.list({ scope: null })).credentials, which);
    if (one) await api.credentials.remove(target(one));
  },
  async (api, _, which) => {
    const one = pick((await api.credentials.list({ scope: null, trashed: true })).credentials, which);
    if (one) await api.credentials.restore(target(one));
  },
  async (api, _, which) => {
    const one = pick((await api.organisations.list({})).organisations, which);
    if (one) await api.organisations.update({ ...target(one), changes: { name: `Casa ${which}` } });
  },
  async (api, slugs, which) => {
    const one = await api.organisations.get({ organisation: pick(slugs, which) ?? '' });
    await (one.trashedAt === null ? api.organisations.remove(target(one)) : api.organisations.restore(target(one)));
  },
];

describe('a search', () => {
  it.each([
    ['sao joao', ['organisation Padaria São João', 'credential Produção']],
    ['JOÃO padaria', ['organisation Padaria São João', 'credential Produção']],
    ['12.abc.345/01', ['organisation Padaria São João']],
    ['345-01de', ['organisation Padaria São João']],
    ['producao', ['credential Produção']],
    ['odu', ['credential Produção']],
    ['openai sao', ['credential Produção']],
    ['z9y8', ['credential Produção']],
    ['vendas', ['connection Vendas', 'credential robô']],
    ['acme', ['organisation Acme Ltda', 'connection Vendas', 'credential robô']],
    ['acme/openrouter/robo', ['credential robô']],
    ['OpenRouter', ['credential robô']],
    ['agencia', ['credential da agência']],
    ['nada disso', []],
    ['   ', []],
    ['', []],
  ])('for %j finds %j', async (query, expected) => {
    const { api } = await anAgency();
    expect(await found(api, query)).toEqual(expected);
  });

  it('tells whose each is, how it stands and where the words are', async () => {
    const { api, ofSales, padaria, vendas } = await anAgency();
    const { hits } = await api.search.find({ query: 'ven robo cdef' });
    expect(hits).toEqual([
      {
        kind: 'credential',
        id: ofSales.id,
        organisation: { slug: 'acme', name: 'Acme Ltda' },
        connection: vendas.name,
        provider: 'openrouter',
        status: 'configuring',
        label: 'robô',
        matched: [
          { field: 'label', text: 'robô', ranges: [{ start: 0, end: 4 }] },
          { field: 'mask', text: 'sk-or-v1-••••cdef', ranges: [{ start: 13, end: 17 }] },
          { field: 'connection', text: 'Vendas', ranges: [{ start: 0, end: 3 }] },
        ],
      },
    ]);
    const { hits: byTaxId } = await api.search.find({ query: '12.abc' });
    expect(byTaxId).toMatchObject([
      { id: padaria.id, matched: [{ field: 'taxId', text: '12ABC34501DE35', ranges: [{ start: 0, end: 5 }] }] },
    ]);
  });

  it('is kept to the kinds asked for, and counts what it does not list', async () => {
    const { api } = await anAgency();
    expect(await found(api, 'acme', ['connection', 'credential'])).toEqual(['connection Vendas', 'credential robô']);
    const { hits, total } = await api.search.find({ query: 'a', limit: 1 });
    expect([hits.length, total]).toEqual([1, 6]);
  });

  it('never finds by what is secret', async () => {
    const { api } = await anAgency();
    await aCredential(api, { label: 'x', fields: { apiKey: anApiKey('canariosecreto') } });
    expect(await found(api, 'canario')).toEqual([]);
    expect(await found(api, 'sk-or-v1-0123')).toEqual([]);
  });

  it('is refused a query that is too long, without repeating it', async () => {
    const { api } = await createUnlockedVault();
    const refusal = await failureOf(api.search.find({ query: 'canario'.repeat(20) }));
    expect(refusal).toMatchObject({ code: 'VALIDATION_FAILED', field: 'query', reason: 'tooLong' });
    expect(JSON.stringify(refusal)).not.toContain('canario');
  });
});

describe('what is found', () => {
  it('follows every change made after the first search', async () => {
    const { api, padaria, producao } = await anAgency();
    expect(await found(api, 'novo')).toEqual([]);
    await anOrganisation(api, { slug: 'novo', name: 'Novo cliente' });
    await aCredential(api, { label: 'Novo' });
    expect(await found(api, 'novo')).toEqual(['organisation Novo cliente', 'credential Novo']);
    await api.organisations.update({ ...target(padaria), changes: { name: 'Confeitaria' } });
    await api.credentials.update({ ...target(producao), label: 'Reserva', fields: { apiKey: anApiKey('w7x6') } });
    expect(await found(api, 'joao')).toEqual(['organisation Confeitaria', 'credential Reserva']);
    expect(await found(api, 'confeitaria reserva w7x6')).toEqual(['credential Reserva']);
    expect(await found(api, 'z9y8')).toEqual([]);
  });

  it('leaves with an organisation that is removed, and comes back with it', async () => {
    const { api, acme } = await anAgency();
    const before = await found(api, 'acme');
    const removed = await api.organisations.remove(target(acme));
    expect(await found(api, 'acme')).toEqual([]);
    await api.organisations.restore(target(removed));
    expect(await found(api, 'acme')).toEqual(before);
  });

  it('leaves with a connection or credential that is removed, and comes back with it', async () => {
    const { api, vendas, producao } = await anAgency();
    const before = await found(api, 'o');
    const gone = await api.connections.remove(target(vendas));
    expect(await found(api, 'robo')).toEqual([]);
    const removed = await api.credentials.remove(target(producao));
    expect(await found(api, 'producao')).toEqual([]);
    await api.connections.restore(target(gone));
    await api.credentials.restore(target(removed));
    expect(await found(api, 'o')).toEqual(before);
  });

  it('is gone for good once its organisation is shredded', async () => {
    const { api, acme } = await anAgency();
    expect(await found(api, 'acme')).toHaveLength(3);
    const { id } = await api.organisations.remove(target(acme));
    await api.organisations.shred({ commandId: randomUUID(), id, confirm: acme.slug });
    expect(await found(api, 'acme')).toEqual([]);
    expect(await found(api, 'robo')).toEqual([]);
    await anOrganisation(api, { slug: 'acme', name: 'Acme de novo' });
    expect(await found(api, 'acme')).toEqual(['organisation Acme de novo']);
  });

  it('is the same as after a new start, whatever was done before', async () => {
    const { api, acme, padaria } = await anAgency();
    const steps = fc.array(fc.tuple(fc.constantFrom(...changes), fc.nat(9)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        await api.search.find({ query: 'a' });
        for (const [change, which] of given) {
          // What lies in the trash takes nothing.
          await change(api, [acme.slug, padaria.slug], which).catch(requireArchived);
        }
        const kept = await api.search.find({ query: 'a', limit: 50 });
        await api.vault.lock({ everywhere: true });
        await api.vault.unlock({ passphrase: testPassphrase });
        expect(await api.search.find({ query: 'a', limit: 50 })).toEqual(kept);
      }),
      { numRuns: 8 },
    );
  });
});

describe('a locked vault', () => {
  it('answers no search, and an index on its way is not finished', async () => {
    const { api } = await anAgency();
    const asked = failureOf(api.search.find({ query: 'acme' }));
    await api.vault.lock({ everywhere: true });
    expect(await asked).toMatchObject({ code: 'VAULT_LOCKED' });
    expect(await failureOf(api.search.find({ query: 'acme' }))).toMatchObject({ code: 'VAULT_LOCKED' });
  });

  it('leaves nothing of the index in memory', async () => {
    const { store, clock } = foundedStore();
    const id = organisationId.parse(seededRandom('search').uuid(clock.now()));
    store.write({ actor: null }, (tx) => {
      tx.organisations.insert({
        ...organisationDefaults,
        contacts: [],
        id,
        slug: 'acme',
        name: 'Acme',
        ...aged(tx.at),
      });
      tx.audit({ action: 'organisation.created', tenant: id, records: [id] });
    });
    const index = createSearchIndex(store.read, clock);
    const entryOf = async () => [...((await index.groups(new Map()))[0]?.entries ?? [])][0];
    const held = new WeakRef(ensure(await entryOf(), 'the organisation is there'));
    collectGarbage();
    const before = held.deref() !== undefined;
    index.clear();
    await clock.nextTurn();
    collectGarbage();
    expect([before, held.deref()]).toEqual([true, undefined]);
    await expect(index.groups(new Map())).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  });
});
