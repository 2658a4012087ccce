import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../shared/model/organisation.ts';
import { aCredential, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';

const served = ['openai', 'openai-tts', 'openai-whisper'] as const;

/** Clients that stand to the agency's OpenAI key in every way there is, two of each. */
async function withClients() {
  const { api } = await createUnlockedVault();
  const key = await aCredential(api);
  const slugs: string[] = [];
  const add = async (
    values: Partial<Organisation> = {},
    own: 'openai' | 'openai-whisper' | 'anthropic' | null = null,
  ) => {
    for (const _twice of [1, 2]) {
      const { slug } = await anOrganisation(api, values);
      slugs.push(slug);
      const scope = { kind: 'organisation', organisation: slug } as const;
      if (own !== null) await aCredential(api, { scope, provider: own });
    }
  };
  await add();
  await add({ onlyOwnKeys: true });
  await add({ inheritance: { 'openai-whisper': 'own' } });
  await add({ allowLowerLevel: true }, 'openai');
  await add({}, 'openai');
  await add({}, 'openai-whisper');
  await add({}, 'anthropic');
  await add({ onlyOwnKeys: true }, 'anthropic');
  return { api, key, slugs };
}

describe('who uses a key of the agency', () => {
  it('is told of every client as the resolver answers it, those without keys of their own among them', async () => {
    const { api, key, slugs } = await withClients();
    const gone = await anOrganisation(api);
    const target = { commandId: randomUUID(), id: gone.id, expectedRevision: gone.revision };
    await api.organisations.remove(target);
    const users = new Set<string>();
    const heirs = new Set<string>();
    for (const organisation of slugs) {
      for (const provider of served) {
        const { candidates } = await api.resolution.resolve({ organisation, question: { by: 'provider', provider } });
        if (!candidates.some(({ credentialId, eligible }) => credentialId === key.id && eligible)) continue;
        users.add(organisation);
        if (provider !== 'openai') heirs.add(provider);
      }
    }
    const { uses } = await api.rotations.plan({ credential: key.id });
    expect(new Set(uses.organisations)).toEqual(users);
    expect(new Set(uses.inheriting)).toEqual(heirs);
    expect(users.size).toBe(8);
  });

  it('changes with a client’s choices, and with its first own key', async () => {
    const { api } = await createUnlockedVault();
    const key = await aCredential(api);
    const [one, two] = [await anOrganisation(api), await anOrganisation(api)];
    const users = async () => (await api.rotations.plan({ credential: key.id })).uses.organisations;
    expect(new Set(await users())).toEqual(new Set([one.slug, two.slug]));
    const target = { commandId: randomUUID(), id: one.id, expectedRevision: one.revision };
    await api.organisations.update({ ...target, changes: { onlyOwnKeys: true } });
    expect(await users()).toEqual([two.slug]);
    for (const provider of served) {
      await aCredential(api, { scope: { kind: 'organisation', organisation: two.slug }, provider });
    }
    expect(await users()).toEqual([]);
  });
});
