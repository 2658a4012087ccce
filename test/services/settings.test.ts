import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';

const network = { proxyUrl: 'http://proxy.example:3128', proxyUser: 'ana', extraCaPem: null };

describe('the settings', () => {
  it('begin with what the vault was made with and change by revision', async () => {
    const { api } = await createUnlockedVault();
    const first = await api.settings.get({});
    expect(first).toMatchObject({ language: 'en', theme: 'system', autoLockMinutes: 5, revision: 1 });
    const changes = { theme: 'dark', autoLockMinutes: 15 } as const;
    const changed = await api.settings.set({ commandId: randomUUID(), expectedRevision: 1, changes });
    expect(changed).toEqual({ ...first, ...changes, revision: 2 });
    const late = api.settings.set({ commandId: randomUUID(), expectedRevision: 1, changes });
    expect(await failureOf(late)).toMatchObject({ code: 'CONFLICT', reason: 'revisionChanged' });
  });

  it('speak the language they say once unlocked', async () => {
    const { api } = await createUnlockedVault();
    await api.settings.set({ commandId: randomUUID(), expectedRevision: 1, changes: { language: 'pt-BR' } });
    expect((await api.app.info({})).language).toBe('pt-BR');
    await api.vault.lock({ everywhere: false });
    expect((await api.app.info({})).language).toBe('en');
  });

  it('never give out the proxy’s password, only that there is one', async () => {
    const { api } = await createUnlockedVault();
    const set = (expectedRevision: number, changes: object) =>
      api.settings.set({ commandId: randomUUID(), expectedRevision, changes: { network: { ...network, ...changes } } });
    const withPassword = await set(1, { proxyPassword: 'canario-senha' });
    expect(withPassword.network).toEqual({ ...network, proxyHasPassword: true });
    const kept = await set(2, { proxyUser: 'bia' });
    expect(kept.network.proxyHasPassword).toBe(true);
    const elsewhere = await set(3, { proxyUrl: 'http://other.example:3128' });
    expect(elsewhere.network.proxyHasPassword).toBe(false);
    await set(4, { proxyPassword: 'canario-senha' });
    const forgotten = await set(5, { proxyPassword: null });
    expect(forgotten.network.proxyHasPassword).toBe(false);
    expect(JSON.stringify(await api.audit.list({}))).not.toContain('canario');
  });
});

describe('a plan', () => {
  it('is data that may be changed, for whoever saw its latest state', async () => {
    const { api } = await createUnlockedVault();
    const { plans } = await api.plans.list({});
    expect(plans.map(({ id }) => id)).toEqual(['free', 'basic', 'pro', 'enterprise']);
    const input = { id: 'free', expectedRevision: 1, changes: { concurrency: 2 } } as const;
    const changed = await api.plans.set({ commandId: randomUUID(), ...input });
    expect(changed).toEqual({ ...plans[0], concurrency: 2, revision: 2 });
    expect(await failureOf(api.plans.set({ commandId: randomUUID(), ...input }))).toMatchObject({ code: 'CONFLICT' });
    const { entries } = await api.audit.list({ action: 'plan.changed' });
    expect(entries.map(({ changed: names }) => names)).toEqual([['concurrency']]);
  });
});

it('whoever made the vault is its first member and its admin', async () => {
  const { api } = await createUnlockedVault();
  const { members } = await api.members.list({});
  expect(members).toMatchObject([{ name: 'Ana', role: 'admin' }]);
  const { entries } = await api.audit.list({});
  expect(entries.at(-1)).toMatchObject({
    action: 'vault.created',
    actor: { member: members[0]?.id, origin: 'window' },
  });
});
