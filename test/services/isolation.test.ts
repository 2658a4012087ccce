import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../shared/contract/index.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { aConnection, aCredential, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';

/** By three organisations in turn. */
const operations = 2_000;
const kinds = ['resolve', 'explain', 'list', 'order', 'audit', 'move', 'toggle', 'override', 'stranger'] as const;

const step = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom(...kinds),
  pick: fc.nat(3),
  category: fc.constantFrom('AI' as const, 'TRANSCRIPTION' as const),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** An organisation with keys and a connection, and everything in its answers that is nobody else's. */
async function aParty(api: ApiClient, name: string) {
  const { id, slug } = await anOrganisation(api, { slug: `casa-${name.toLowerCase()}`, name: `Segredo-${name}` });
  const scope = { kind: 'organisation', organisation: slug } as const;
  const connection = await aConnection(api, { organisation: slug, name: `Canal-${name}` });
  const keys = [];
  for (const number of [1, 2, 3]) keys.push((await aCredential(api, { scope, label: `Chave-${name}-${number}` })).id);
  const own = await aCredential(api, {
    scope: { kind: 'connection', connection: connection.id },
    label: `Chave-${name}-4`,
  });
  const marks = [id, slug, connection.id, ...keys, own.id, `Segredo-${name}`, `Canal-${name}`, `Chave-${name}`];
  return { id, slug, scope, connection: connection.id, keys, marks };
}
type Party = Awaited<ReturnType<typeof aParty>>;

const told = async (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    (value) => JSON.stringify(value),
    (error: unknown) => JSON.stringify(error, Object.getOwnPropertyNames(error)),
  );

/** Runs one operation as one organisation and gives everything it was told, errors included. */
async function act(api: ApiClient, me: Party, stranger: Party, { what, pick, category }: Step): Promise<string> {
  const key = ensure(me.keys[pick % me.keys.length], 'each has three');
  const ask = { organisation: me.slug, question: { by: 'category', category } as const };
  const target = async () => ({
    commandId: randomUUID(),
    id: key,
    expectedRevision: (await api.credentials.get({ id: key })).revision,
  });
  switch (what) {
    case 'resolve':
      return told(api.resolution.resolve({ ...ask, connection: pick === 0 ? me.connection : null }));
    case 'explain':
      return told(api.resolution.explain({ ...ask, down: ['openai'] }));
    case 'list':
      return told(api.credentials.list({ scope: me.scope }));
    case 'order':
      return told(api.credentials.order({ scope: me.scope, category: 'AI' }));
    case 'audit':
      return told(api.audit.list({ organisation: me.slug, limit: 20 }));
    case 'move':
      return told(api.credentials.move({ ...(await target()), position: pick }));
    case 'toggle':
      return told(api.credentials.setActive({ ...(await target()), active: pick % 2 === 0 }));
    case 'override': {
      const { revision } = await api.connections.get({ id: me.connection });
      const edit = { commandId: randomUUID(), id: me.connection, expectedRevision: revision };
      return told(api.connections.setOverride({ ...edit, provider: 'openai', credential: key, settings: {} }));
    }
    default: {
      const { revision } = await api.connections.get({ id: me.connection });
      const edit = { commandId: randomUUID(), id: me.connection, expectedRevision: revision };
      const theirs = ensure(stranger.keys[pick % 3], 'each has three');
      const answers = [
        await told(api.resolution.resolve({ ...ask, connection: stranger.connection })),
        await told(api.resolution.explain({ ...ask, down: [theirs] })),
        await told(api.connections.setOverride({ ...edit, provider: 'openai', credential: theirs, settings: {} })),
      ];
      expect(answers.every((answer) => answer.includes('NOT_FOUND'))).toBe(true);
      return answers.join('\n');
    }
  }
}

describe('what is done as one organisation', () => {
  it(`never tells of another, in ${operations} operations at random`, { timeout: 600_000 }, async () => {
    const { api } = await createUnlockedVault();
    const parties = [await aParty(api, 'Ana'), await aParty(api, 'Bia'), await aParty(api, 'Caio')];
    await aCredential(api, { label: 'Agencia' });
    let seen = 0;
    for (const one of fc.sample(step, { numRuns: operations, seed: 4871 })) {
      const me = ensure(parties[one.who], 'three were made');
      const others = parties.filter((party) => party !== me);
      const answer = await act(api, me, ensure(others[one.pick % 2], 'there are two others'), one);
      const leaked = others.flatMap(({ marks }) => marks).filter((mark) => answer.includes(mark));
      expect({ operation: one, leaked }).toEqual({ operation: one, leaked: [] });
      if (me.marks.some((mark) => answer.includes(mark))) seen += 1;
    }
    expect(seen).toBeGreaterThan(operations / 2);
  });
});
