import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { ownInfrastructure } from '../../shared/model/own-infrastructure.ts';
import { aConnection, aCredential, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';

const target = ({ id, revision }: Pick<Organisation | CredentialView, 'id' | 'revision'>) => ({
  commandId: randomUUID(),
  expectedRevision: revision,
  id,
});

const refused = { code: 'VALIDATION_FAILED', field: 'useOwnRedis', reason: 'ownCredentialNotPassing' };
const redis = { provider: 'redis', fields: { url: 'redis://127.0.0.1:6379' } } as const;
const failed = aReport({ verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' }, cause: 'AUTH_INVALID' });

/** An agency with a Redis that works, and a client without one. */
async function withClient() {
  const answers = { report: aReport() };
  const { prober } = scriptedProber(() => answers.report);
  const { api } = await createUnlockedVault({ prober });
  const shared = await aCredential(api, redis);
  await test(api, shared);
  const organisation = await anOrganisation(api);
  const scope = { kind: 'organisation', organisation: organisation.slug } as const;
  const turn = async (on: boolean) => {
    const { id, revision } = await api.organisations.get({ organisation: organisation.slug });
    const changes = { useOwnRedis: on };
    return await api.organisations.update({ commandId: randomUUID(), id, expectedRevision: revision, changes });
  };
  const question = { by: 'capability', capability: 'cache' } as const;
  const serving = async () => {
    const { chosen, reason } = await api.resolution.resolve({ organisation: organisation.slug, question });
    return { chosen: chosen?.credentialId ?? null, reason };
  };
  return { api, answers, shared, organisation, scope, turn, serving };
}

async function test(api: ApiClient, { id }: CredentialView): Promise<void> {
  for await (const _step of await api.tests.run({ target: { kind: 'credentials', ids: [id] } }));
}

describe('the choice of own infrastructure', () => {
  it('names each job once, with a flag of its own', () => {
    expect(ownInfrastructure.map(({ flag, job }) => `${flag}: ${job}`)).toEqual([
      'useOwnRedis: cache',
      'useOwnDatabase: database',
      'useOwnStorage: object-storage',
    ]);
  });

  it('is refused without a key of its own, though the agency’s works', async () => {
    const { turn, serving, shared } = await withClient();
    expect(await failureOf(turn(true))).toMatchObject(refused);
    expect(await serving()).toEqual({ chosen: shared.id, reason: null });
  });

  it('is refused to a new client, which can have no key yet', async () => {
    const { api } = await createUnlockedVault();
    expect(await failureOf(anOrganisation(api, { useOwnStorage: true }))).toMatchObject({
      field: 'useOwnStorage',
      reason: 'ownCredentialNotPassing',
    });
  });

  it('is refused for an own key that was never tested, or failed', async () => {
    const { api, answers, turn, scope } = await withClient();
    const own = await aCredential(api, { ...redis, scope });
    expect(await failureOf(turn(true))).toMatchObject(refused);
    answers.report = failed;
    await test(api, own);
    expect(await failureOf(turn(true))).toMatchObject(refused);
  });

  it('is refused for an own key that is switched off, or only a connection’s', async () => {
    const { api, turn, organisation, scope } = await withClient();
    const own = await aCredential(api, { ...redis, scope });
    await test(api, own);
    await api.credentials.setActive({ ...target(own), id: own.id, active: false });
    expect(await failureOf(turn(true))).toMatchObject(refused);
    const connection = await aConnection(api, { organisation: organisation.slug });
    const its = await aCredential(api, { ...redis, scope: { kind: 'connection', connection: connection.id } });
    await test(api, its);
    expect(await failureOf(turn(true))).toMatchObject(refused);
  });

  it('stands once the own key passed, and then refuses rather than falling back when that key fails', async () => {
    const { api, answers, turn, scope, serving } = await withClient();
    const own = await aCredential(api, { ...redis, scope });
    await test(api, own);
    expect(await turn(true)).toMatchObject({ useOwnRedis: true });
    expect(await serving()).toEqual({ chosen: own.id, reason: null });
    answers.report = aReport({
      verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' },
      cause: 'AUTH_REVOKED',
    });
    await test(api, own);
    expect(await serving()).toEqual({ chosen: null, reason: 'ownInfrastructureMissing' });
  });

  it('asks nothing of a client that is bound already, and lets go whenever that is wanted', async () => {
    const { api, turn, scope, serving, shared } = await withClient();
    const own = await aCredential(api, { ...redis, scope });
    await test(api, own);
    await turn(true);
    await api.credentials.remove({ ...target(own), id: own.id });
    expect(await turn(true)).toMatchObject({ useOwnRedis: true });
    expect(await serving()).toEqual({ chosen: null, reason: 'ownInfrastructureMissing' });
    await turn(false);
    expect(await serving()).toEqual({ chosen: shared.id, reason: null });
  });
});

const storage = { by: 'capability', capability: 'object-storage' } as const;

/** A client with a Supabase key of its own; `passes`: what a test as which provider finds. */
async function withSupabase(passes: { supabase: boolean; storage: boolean }) {
  const script = scriptedProber(({ provider }) =>
    passes[provider === 'supabase-storage' ? 'storage' : 'supabase'] ? aReport() : failed,
  );
  const { api } = await createUnlockedVault({ prober: script.prober });
  const { slug, id } = await anOrganisation(api);
  const scope = { kind: 'organisation', organisation: slug } as const;
  const url = 'https://abcdefghijklmnopqrst.supabase.co';
  const fields = { url, serviceKey: `sb_secret_${'aB3_'.repeat(8)}` };
  const key = await aCredential(api, { provider: 'supabase', fields, scope });
  const change = async (changes: Partial<Organisation>) => {
    const { revision } = await api.organisations.get({ organisation: slug });
    return await api.organisations.update({ commandId: randomUUID(), id, expectedRevision: revision, changes });
  };
  const serving = async () => {
    const { chosen, reason } = await api.resolution.resolve({ organisation: slug, question: storage });
    return { by: chosen === null ? null : [chosen.credentialId, chosen.serves, chosen.level], reason };
  };
  return { api, script, key, change, serving };
}

const notPassing = { field: 'useOwnStorage', reason: 'ownCredentialNotPassing' };

describe('own storage by the Supabase key above', () => {
  it('stands once the key passed the test of the storage, and serves by inheritance', async () => {
    const { change, serving, key } = await withSupabase({ supabase: true, storage: true });
    expect(await change({ useOwnStorage: true })).toMatchObject({ useOwnStorage: true });
    expect(await serving()).toEqual({ by: [key.id, 'supabase-storage', 'inherited'], reason: null });
  });

  it('is refused where only the key’s own test passed: that says nothing of the storage', async () => {
    const { api, change, key } = await withSupabase({ supabase: true, storage: false });
    await test(api, key);
    expect(await failureOf(change({ useOwnStorage: true }))).toMatchObject(notPassing);
  });

  it('is refused where the client chose keys of its own for the storage, and nobody is asked', async () => {
    const { change, script } = await withSupabase({ supabase: true, storage: true });
    await change({ inheritance: { 'supabase-storage': 'own' } });
    expect(await failureOf(change({ useOwnStorage: true }))).toMatchObject(notPassing);
    expect(script.opened).toEqual([]);
  });

  it('is refused for a key that is off, failed its own test or was removed', async () => {
    const { api, change, key } = await withSupabase({ supabase: false, storage: true });
    const off = await api.credentials.setActive({ ...target(key), id: key.id, active: false });
    expect(await failureOf(change({ useOwnStorage: true }))).toMatchObject(notPassing);
    const on = await api.credentials.setActive({ ...target(off), id: key.id, active: true });
    await test(api, on);
    expect(await failureOf(change({ useOwnStorage: true }))).toMatchObject(notPassing);
    await api.credentials.remove({ ...target(on), id: key.id });
    expect(await failureOf(change({ useOwnStorage: true }))).toMatchObject(notPassing);
  });

  it('refuses rather than falling to the agency’s once that key is out', async () => {
    const passes = { supabase: true, storage: true };
    const { api, change, serving, key } = await withSupabase(passes);
    const url = 'https://tsrqponmlkjihgfedcba.supabase.co';
    await aCredential(api, { provider: 'supabase', fields: { url, serviceKey: `sb_secret_${'Zy9_'.repeat(8)}` } });
    await change({ useOwnStorage: true });
    await api.credentials.setActive({ ...target(key), id: key.id, active: false });
    expect(await serving()).toEqual({ by: null, reason: 'ownInfrastructureMissing' });
  });

  it('can be tested before as what it is to do, with no field typed again', async () => {
    const { api, key } = await withSupabase({ supabase: true, storage: false });
    const verdicts: unknown[] = [];
    const unsaved = { kind: 'unsaved', fields: {}, saved: key.id } as const;
    for await (const step of await api.tests.run({ target: { ...unsaved, provider: 'supabase-storage' } })) {
      verdicts.push(...step.results.map(({ verdict }) => verdict.accepted));
    }
    expect(verdicts).toEqual(['no']);
    const other = (async () => {
      for await (const _step of await api.tests.run({ target: { ...unsaved, provider: 'postgresql' } }));
    })();
    expect(await failureOf(other)).toMatchObject({ field: 'saved', reason: 'otherProvider' });
  });
});
