import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { Facts, TestReport } from '../../shared/model/test-result.ts';
import { aConnection, aCredential, anApiKey, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { aReport, passed, scriptedProber } from '../kit/scripted-prober.ts';

const naming = (modelIds: readonly string[], more: Facts = {}): TestReport =>
  aReport({ stages: [{ ...passed, facts: { models: modelIds.length, modelIds: [...modelIds], ...more } }] });

const offline = aReport({ verdict: { reachable: 'no', accepted: 'unknown', capable: 'unknown' }, cause: 'OFFLINE' });
const refused = aReport({ verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' }, cause: 'AUTH_INVALID' });

/** A vault whose vendor answers each key with its own report. */
async function withVendor() {
  const answers = new Map<string, TestReport>();
  const { prober, opened } = scriptedProber((_target, { apiKey }) => answers.get(apiKey ?? '') ?? aReport());
  const { api } = await createUnlockedVault({ prober });
  const add = async (report: TestReport, values: Parameters<typeof aCredential>[1] = {}) => {
    const apiKey = anApiKey();
    answers.set(apiKey, report);
    const made = await aCredential(api, { ...values, fields: { apiKey } });
    await api.models.refresh({ credential: made.id });
    return { ...made, apiKey };
  };
  return { api, answers, add, opened };
}

const scopeOf = ({ slug }: { readonly slug: string }) => ({ kind: 'organisation', organisation: slug }) as const;

async function find(api: ApiClient, text: string, more: Omit<Parameters<ApiClient['models']['list']>[0], 'find'> = {}) {
  const { models } = await api.models.list({ ...more, find: text });
  return models;
}

describe('models', () => {
  it('come with the product, with price and date, before anything was fetched', async () => {
    const { api } = await withVendor();
    expect((await find(api, 'gpt-4o-mini', { provider: 'openai', capability: 'chat' }))[0]).toEqual({
      provider: 'openai',
      id: 'gpt-4o-mini',
      capabilities: ['chat'],
      contextWindow: 128_000,
      price: {
        unit: 'token',
        input: '150000',
        cachedInput: '75000',
        output: '600000',
        tiers: [],
        verified: true,
      },
      priceDate: '2026-09-23',
      source: 'bundled',
      fetchedAt: null,
      usableBy: { system: 0, organisation: 0, connection: 0, untold: 0 },
    });
  });

  it('are kept as a test was told of them, and their price is unknown rather than nothing', async () => {
    const { api, add } = await withVendor();
    await add(naming(['gpt-4o', 'gpt-of-tomorrow']));
    expect(await find(api, 'gpt-of-tomorrow')).toMatchObject([
      {
        source: 'vendor',
        fetchedAt: aReport().testedAt,
        price: null,
        priceDate: null,
        contextWindow: null,
        usableBy: { system: 1, organisation: 0, connection: 0, untold: 0 },
      },
    ]);
  });

  it('stay usable offline, as of their date', async () => {
    const { api, answers, add } = await withVendor();
    const { id, apiKey } = await add(naming(['gpt-of-tomorrow']));
    answers.set(apiKey, offline);
    expect(await api.models.refresh({ credential: id })).toMatchObject({
      report: { cause: 'OFFLINE' },
      models: 1,
      fetchedAt: aReport().testedAt,
    });
    expect(await find(api, 'gpt-of-tomorrow')).toHaveLength(1);
  });

  it('are listed without anyone being asked, or a secret being opened', async () => {
    const { api, add, opened } = await withVendor();
    await add(naming(['gpt-of-tomorrow']));
    const before = opened.length;
    await api.models.list({});
    expect(opened).toHaveLength(before);
  });

  it('are those of the newest list', async () => {
    const { api, answers, add } = await withVendor();
    const { id, apiKey } = await add(naming(['gpt-gone', 'gpt-here']));
    answers.set(apiKey, naming(['gpt-here', 'gpt-new']));
    expect(await api.models.refresh({ credential: id })).toMatchObject({ models: 2, whole: true });
    expect((await find(api, 'gpt-', { credential: id })).map((model) => model.id)).toEqual(['gpt-here', 'gpt-new']);
    expect(await find(api, 'gpt-gone')).toEqual([]);
  });

  it('are of no key any more once its fields change, or it lies in the trash', async () => {
    const { api, add } = await withVendor();
    const changed = await add(naming(['gpt-changed']));
    const removed = await add(naming(['gpt-removed']));
    const of = ({ id }: { readonly id: typeof changed.id }) => ({ commandId: randomUUID(), id, expectedRevision: 1 });
    await api.credentials.update({ ...of(changed), fields: { apiKey: anApiKey() } });
    await api.credentials.remove(of(removed));
    expect([await find(api, 'gpt-changed'), await find(api, 'gpt-removed')]).toEqual([[], []]);
    await api.credentials.restore({ commandId: randomUUID(), id: removed.id, expectedRevision: 2 });
    expect(await find(api, 'gpt-removed')).toHaveLength(1);
  });

  it('of a refused key are not kept', async () => {
    const { api, add } = await withVendor();
    const { id } = await add({ ...naming(['gpt-public']), ...refused, stages: naming(['gpt-public']).stages });
    expect(await find(api, 'gpt-public')).toEqual([]);
    expect(await api.models.refresh({ credential: id })).toMatchObject({ models: null, fetchedAt: null });
  });

  it('count who may use them: a key that is off counts nowhere, a list that was cut says nothing of the rest', async () => {
    const { api, add } = await withVendor();
    await add(naming(['gpt-a']));
    await add(naming(['gpt-a'], { models: 900, listCut: true }));
    await add(naming(['gpt-a', 'gpt-b']), { active: false });
    await add(aReport());
    const uses = (await find(api, 'gpt-')).filter(({ id }) => ['gpt-a', 'gpt-b'].includes(id));
    expect(uses.map(({ usableBy }) => usableBy)).toEqual([
      { system: 2, organisation: 0, connection: 0, untold: 1 },
      { system: 0, organisation: 0, connection: 0, untold: 2 },
    ]);
  });

  it('of a shared key are those of every provider that may use it, each with its own job', async () => {
    const { api, add } = await withVendor();
    await add(naming(['gpt-4o', 'whisper-of-tomorrow']));
    const { providers } = await api.providers.list({});
    const heirs = providers
      .filter(({ inherits }) => inherits === 'openai')
      .filter((each) => each.capabilities.includes('transcribe'));
    const named = await find(api, 'whisper-of-tomorrow');
    expect(named.map(({ provider }) => provider).sort()).toEqual(['openai', ...heirs.map(({ id }) => id)].sort());
    expect(named.every(({ capabilities }) => capabilities.join() === 'transcribe')).toBe(true);
  });

  it('come a page at a time, each once, in order', async () => {
    const { api } = await withVendor();
    const seen: string[] = [];
    let cursor: Awaited<ReturnType<typeof api.models.list>>['next'] = null;
    let total = 0;
    do {
      const page = await api.models.list({ limit: 400, cursor });
      seen.push(...page.models.map(({ provider, id }) => `${provider} ${id}`));
      ({ next: cursor, total } = page);
    } while (cursor !== null);
    expect([seen.length, new Set(seen).size]).toEqual([total, total]);
    expect(total).toBeGreaterThan(700);
  });

  it('are refused for what nobody knows', async () => {
    const { api } = await withVendor();
    const { id } = await aCredential(api);
    const unknown = '01900000-0000-7000-8000-0000000000ff';
    expect(await failureOf(api.models.list({ organisation: 'ninguem' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failureOf(api.models.list({ credential: unknown }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failureOf(api.models.refresh({ credential: unknown }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failureOf(api.models.list({ provider: 'nowhere' }))).toMatchObject({ reason: 'unknownProvider' });
    expect(await failureOf(api.models.list({ connection: id }))).toMatchObject({ reason: 'wrongScope' });
  });
});

describe('the models of an organisation', () => {
  /** Two clients with a connection each, and a private model on every key. */
  async function twoClients() {
    const { api, add } = await withVendor();
    const [a, b] = [await anOrganisation(api), await anOrganisation(api)];
    const wire = await aConnection(api, { organisation: a.slug });
    const other = await aConnection(api, { organisation: b.slug });
    await add(naming(['ft:agency']));
    await add(naming(['ft:a']), { scope: scopeOf(a) });
    await add(naming(['ft:a-wire']), { scope: { kind: 'connection', connection: wire.id } });
    await add(naming(['ft:b']), { scope: scopeOf(b) });
    await add(naming(['ft:b-wire']), { scope: { kind: 'connection', connection: other.id } });
    const seen = async (query: Parameters<ApiClient['models']['list']>[0]) =>
      (await find(api, 'ft:', { provider: 'openai', ...query }))
        .filter(({ source }) => source === 'vendor')
        .map(({ id }) => id);
    return { api, a, b, wire, other, seen };
  }

  it('are its own and the agency’s, never another’s', async () => {
    const { a, b, wire, seen } = await twoClients();
    expect(await seen({ organisation: a.slug })).toEqual(['ft:a', 'ft:agency']);
    expect(await seen({ organisation: b.id })).toEqual(['ft:agency', 'ft:b']);
    expect(await seen({ organisation: a.slug, connection: wire.id })).toEqual(['ft:a', 'ft:a-wire', 'ft:agency']);
    expect(await seen({})).toEqual(['ft:a', 'ft:a-wire', 'ft:agency', 'ft:b', 'ft:b-wire']);
  });

  it('cannot be asked for through another’s connection', async () => {
    const { api, a, other } = await twoClients();
    const crossed = api.models.list({ organisation: a.slug, connection: other.id });
    expect(await failureOf(crossed)).toMatchObject({ field: 'connection', reason: 'wrongScope' });
  });

  it('are its own alone where it wants only its own keys', async () => {
    const { api, a, seen } = await twoClients();
    const target = { commandId: randomUUID(), id: a.id, expectedRevision: 1 };
    await api.organisations.update({ ...target, changes: { onlyOwnKeys: true } });
    expect(await seen({ organisation: a.slug })).toEqual(['ft:a']);
  });
});
