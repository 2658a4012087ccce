import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { TestReport } from '../../shared/model/test-result.ts';
import { aConnection, aCredential, anApiKey, anOrganisation } from '../kit/builders.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';

const hour = 60 * 60_000;
const question = { by: 'category', category: 'AI' } as const;

async function withOrganisation(values: Parameters<typeof anOrganisation>[1] = {}) {
  const script = scriptedProber((_target, fields) =>
    fields.apiKey === anApiKey('revo')
      ? aReport({ verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' }, cause: 'AUTH_REVOKED' })
      : aReport(),
  );
  const { api } = await createUnlockedVault({ prober: script.prober });
  const organisation = await anOrganisation(api, values);
  const scope = { kind: 'organisation', organisation: organisation.slug } as const;
  const resolve = (more: object = {}) => api.resolution.resolve({ organisation: organisation.slug, question, ...more });
  return { api, organisation, scope, resolve };
}

describe('a resolution', () => {
  it('falls back to the agency’s key, unless the organisation wants only its own', async () => {
    const { api, organisation, resolve } = await withOrganisation();
    const agency = await aCredential(api, { settings: { model: 'gpt-5.4-mini' } });
    expect((await resolve()).chosen).toMatchObject({
      credentialId: agency.id,
      provider: 'openai',
      label: agency.label,
      level: 'system',
      settings: { model: 'gpt-5.4-mini' },
    });
    const target = { commandId: randomUUID(), id: organisation.id, expectedRevision: 1 };
    await api.organisations.update({ ...target, changes: { onlyOwnKeys: true } });
    expect(await resolve()).toMatchObject({ chosen: null, reason: 'onlyOwnKeys' });
  });

  it('follows the order and the switch of the organisation’s own keys', async () => {
    const { api, scope, resolve } = await withOrganisation();
    await aCredential(api);
    const [first, second] = [await aCredential(api, { scope }), await aCredential(api, { scope })];
    expect((await resolve()).chosen?.credentialId).toBe(first.id);
    await api.credentials.setActive({ commandId: randomUUID(), id: first.id, expectedRevision: 1, active: false });
    expect((await resolve()).chosen?.credentialId).toBe(second.id);
  });

  it('knows what the last test said of a key', async () => {
    const { api, scope, resolve } = await withOrganisation();
    const revoked = await aCredential(api, { scope, fields: { apiKey: anApiKey('revo') } });
    for await (const _ of await api.tests.run({ target: { kind: 'all' } }));
    const { chosen, candidates } = await resolve();
    expect(chosen).toBeNull();
    expect(candidates).toMatchObject([{ credentialId: revoked.id, eligible: false, reason: 'revoked' }]);
  });

  it('leaves a revoked key out through a test that could not tell, and takes it back after one that passes', async () => {
    const outcomes: TestReport[] = [
      aReport({ verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' }, cause: 'AUTH_REVOKED' }),
      aReport({ verdict: { reachable: 'unknown', accepted: 'unknown', capable: 'unknown' }, cause: 'TIMEOUT' }),
      aReport(),
    ];
    const { prober } = scriptedProber(() => ensure(outcomes.shift(), 'three tests are run'));
    const { api } = await createUnlockedVault({ prober });
    const { slug } = await anOrganisation(api);
    const { id } = await aCredential(api, { scope: { kind: 'organisation', organisation: slug } });
    const afterTest = async () => {
      for await (const _ of await api.tests.run({ target: { kind: 'all' } }));
      const { chosen, candidates } = await api.resolution.resolve({ organisation: slug, question });
      return [chosen?.credentialId ?? null, candidates[0]?.reason];
    };
    expect(await afterTest()).toEqual([null, 'revoked']);
    expect(await afterTest()).toEqual([null, 'revoked']);
    expect(await afterTest()).toEqual([id, null]);
  });

  it('notices between two equal questions that a key expired, and that another model was asked for', async () => {
    const clock = fakeClock();
    const { api } = await createUnlockedVault({ clock });
    const { slug } = await anOrganisation(api);
    const scope = { kind: 'organisation', organisation: slug } as const;
    const expiresAt = clock.now() + 60_000;
    await aCredential(api, { scope, expiresAt, settings: { allowedModels: 'gpt-5.4-mini' } });
    const resolved = async (model?: string) => {
      const asked = { organisation: slug, question, ...(model !== undefined && { model }) };
      return (await api.resolution.resolve(asked)).candidates[0]?.reason;
    };
    expect([await resolved(), await resolved('gpt-5.4-mini'), await resolved('o9')]).toEqual([
      null,
      null,
      'modelNotAllowed',
    ]);
    await clock.advance(59_999);
    expect(await resolved()).toBeNull();
    await clock.advance(1);
    expect([await resolved(), await resolved('gpt-5.4-mini')]).toEqual(['expired', 'expired']);
  });

  it('gives no ended key back to a clock that is set back, and says so', async () => {
    const clock = fakeClock();
    const { api } = await createUnlockedVault({ clock });
    const { slug } = await anOrganisation(api);
    const scope = { kind: 'organisation', organisation: slug } as const;
    const key = await aCredential(api, { scope, expiresAt: clock.now() + hour });
    clock.jump(2 * hour);
    // Something is written after the end: from here on the vault itself knows.
    await aConnection(api, { organisation: slug });
    const asked = { organisation: slug, question };
    const standing = async () => ({
      reason: (await api.resolution.resolve(asked)).reason,
      simulated: (await api.resolution.resolve({ ...asked, down: ['anthropic'] })).reason,
      status: (await api.credentials.get({ id: key.id })).health.status,
      steps: (await api.resolution.explain(asked)).steps.map(({ kind, clock: said }) => [kind, said]),
    });
    const over = { reason: 'expired', simulated: 'expired', status: 'error' };
    expect(await standing()).toMatchObject({ ...over, steps: expect.arrayContaining([['expired', clock.now()]]) });
    clock.jump(-90 * 24 * hour);
    expect(await standing()).toMatchObject({
      ...over,
      steps: expect.arrayContaining([['expiredBefore', clock.now()]]),
    });
    // Its end taken off, it serves again.
    const target = { commandId: randomUUID(), id: key.id, expectedRevision: key.revision };
    await api.credentials.update({ ...target, expiresAt: null });
    expect(await standing()).toMatchObject({ reason: null, status: 'configuring' });
  });

  it('takes a connection’s own choice first', async () => {
    const { api, organisation, scope, resolve } = await withOrganisation();
    await aCredential(api, { scope });
    const chosen = await aCredential(api, { scope });
    const connection = await aConnection(api, { organisation: organisation.slug });
    const target = { commandId: randomUUID(), id: connection.id, expectedRevision: 1 };
    await api.connections.setOverride({ ...target, provider: 'openai', credential: chosen.id, settings: {} });
    const resolved = await resolve({ connection: connection.id });
    expect(resolved.chosen).toMatchObject({ credentialId: chosen.id, level: 'connection' });
  });

  it('answers "what if a provider were down" without anything being down', async () => {
    const { api, resolve } = await withOrganisation();
    await aCredential(api);
    expect(await resolve({ down: ['openai'] })).toMatchObject({ chosen: null });
    expect((await resolve()).chosen).not.toBeNull();
  });

  it('is refused for an organisation or connection nobody knows', async () => {
    const { organisation, resolve } = await withOrganisation();
    expect(await failureOf(resolve({ organisation: 'ninguem' }))).toMatchObject({ reason: 'unknownOrganisation' });
    expect(await failureOf(resolve({ connection: organisation.id }))).toMatchObject({ reason: 'unknownConnection' });
  });
});

describe('a revealed resolution', () => {
  it('hands out the chosen key’s fields and is on record for the organisation', async () => {
    const { api, organisation, scope } = await withOrganisation();
    const { id } = await aCredential(api, { scope, fields: { apiKey: anApiKey('9aQ4') } });
    const query = { organisation: organisation.slug, question, passphrase: null };
    expect(await api.resolution.reveal(query)).toMatchObject({
      chosen: { credentialId: id },
      fields: { apiKey: anApiKey('9aQ4') },
    });
    const { entries } = await api.audit.list({ organisation: organisation.slug, action: 'resolution.revealed' });
    expect(entries).toMatchObject([{ records: [id], detail: { level: 'organisation' } }]);
  });

  it('of nothing hands out nothing', async () => {
    const { api, organisation } = await withOrganisation();
    const query = { organisation: organisation.slug, question, passphrase: null };
    expect(await api.resolution.reveal(query)).toMatchObject({ chosen: null, fields: null });
    expect((await api.audit.list({ action: 'resolution.revealed' })).entries).toEqual([]);
  });
});
