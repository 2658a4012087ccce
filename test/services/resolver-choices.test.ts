import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aCredential, anApiKey, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';

const question = { by: 'provider', provider: 'openai' } as const;

async function acme() {
  const { api } = await createUnlockedVault();
  const organisation = await anOrganisation(api);
  const scope = { kind: 'organisation', organisation: organisation.slug } as const;
  const resolve = (more: object = {}) => api.resolution.resolve({ organisation: organisation.slug, question, ...more });
  return { api, organisation, scope, resolve };
}

describe('an organisation’s choices', () => {
  it('are kept, change who serves at once, and refuse what the catalogue does not have', async () => {
    const { api, organisation, scope, resolve } = await acme();
    const ours = await aCredential(api);
    await aCredential(api, { scope, expiresAt: 1 });
    expect(await resolve()).toMatchObject({ chosen: null, reason: 'expired' });
    const changes = {
      allowLowerLevel: true,
      inheritance: { 'openai-whisper': 'own' as const },
      strategies: { categories: { AI: 'weighted' as const }, providers: {} },
    };
    const target = { commandId: randomUUID(), id: organisation.id, expectedRevision: 1 };
    expect(await api.organisations.update({ ...target, changes })).toMatchObject(changes);
    expect(await resolve()).toMatchObject({ chosen: { credentialId: ours.id, level: 'system' }, strategy: 'weighted' });
    const refuse = (wrong: object) =>
      failureOf(api.organisations.update({ ...target, commandId: randomUUID(), expectedRevision: 2, changes: wrong }));
    expect(await refuse({ inheritance: { openai: 'own' } })).toMatchObject({ reason: 'notInheriting' });
    expect(await refuse({ inheritance: { nobody: 'own' } })).toMatchObject({ reason: 'unknownProvider' });
    expect(await failureOf(resolve({ question: { by: 'provider', provider: 'nobody' } }))).toMatchObject({
      code: 'VALIDATION_FAILED',
      reason: 'unknownProvider',
    });
    expect(await failureOf(resolve({ down: ['nobody'] }))).toMatchObject({ field: 'down', reason: 'unknownProvider' });
  });

  it('of models keep a key to them', async () => {
    const { api, scope, resolve } = await acme();
    await aCredential(api, { scope, settings: { allowedModels: 'gpt-5.4-mini' } });
    expect((await resolve({ model: 'gpt-5.4-mini' })).chosen).not.toBeNull();
    expect(await resolve({ model: 'gpt-5.4' })).toMatchObject({ chosen: null, reason: 'modelNotAllowed' });
  });
});

describe('an order', () => {
  it('that changed meanwhile is not moved in, and says what it is now', async () => {
    const { api, scope } = await acme();
    const [a, b, c] = [
      await aCredential(api, { scope }),
      await aCredential(api, { scope }),
      await aCredential(api, { scope }),
    ];
    const seen = [a.id, b.id, c.id];
    const move = (one: typeof a, expectedOrder: typeof seen) =>
      api.credentials.move({ commandId: randomUUID(), id: one.id, expectedRevision: 1, position: 0, expectedOrder });
    await move(c, seen);
    const failure: unknown = await move(b, seen).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'CONFLICT', data: { reason: 'orderChanged', order: [c.id, a.id, b.id] } });
    expect((await move(b, [c.id, a.id, b.id])).credentials.map(({ id }) => id)).toEqual([b.id, c.id, a.id]);
  });

  it('says what is weak about it', async () => {
    const { api, scope } = await acme();
    const apiKey = anApiKey('same');
    const one = await aCredential(api, { scope, fields: { apiKey } });
    const order = () => api.credentials.order({ scope, category: 'AI' });
    expect(await order()).toMatchObject({ warnings: [{ kind: 'noFallback' }], strategy: 'priority' });
    const two = await aCredential(api, { scope, fields: { apiKey } });
    expect(await order()).toMatchObject({
      credentials: [{ id: one.id }, { id: two.id }],
      standings: [{ credentialId: one.id, reason: null, latencyMs: null }, {}],
      warnings: [{ kind: 'sameAccount', credentials: [one.id, two.id], evidence: 'mask' }],
    });
  });
});
