import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../shared/contract/index.ts';
import { aConnection, aCredential, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { scriptedProber } from '../kit/scripted-prober.ts';

/** An organisation with one of everything. */
async function aFullOrganisation(api: ApiClient) {
  const organisation = await anOrganisation(api);
  const connection = await aConnection(api, { organisation: organisation.slug });
  const scope = { kind: 'organisation', organisation: organisation.slug } as const;
  const own = await aCredential(api, { scope });
  const wired = await aCredential(api, { scope: { kind: 'connection', connection: connection.id } });
  const all = [organisation.id, connection.id, own.id, wired.id];
  return { organisation, connection, scope, own, wired, all };
}

async function twoOrganisations() {
  const { prober } = scriptedProber();
  const { api } = await createUnlockedVault({ prober });
  return { api, a: await aFullOrganisation(api), b: await aFullOrganisation(api) };
}

describe('what is asked for one organisation', () => {
  it('never holds anything of another', async () => {
    const { api, a, b } = await twoOrganisations();
    const { slug } = a.organisation;
    const question = { by: 'category', category: 'AI' } as const;
    const answers = {
      credentials: await api.credentials.list({ scope: a.scope }),
      ofConnection: await api.credentials.list({ scope: { kind: 'connection', connection: a.connection.id } }),
      connections: await api.connections.list({ organisation: slug }),
      audit: await api.audit.list({ organisation: slug }),
      resolution: await api.resolution.resolve({ organisation: slug, connection: a.connection.id, question }),
    };
    const text = JSON.stringify(answers);
    expect(a.all.every((id) => text.includes(id))).toBe(true);
    expect(b.all.filter((id) => text.includes(id))).toEqual([]);
  });

  it('cannot be asked through another’s connection', async () => {
    const { api, a, b } = await twoOrganisations();
    const question = { by: 'category', category: 'AI' } as const;
    const crossed = { organisation: a.organisation.slug, connection: b.connection.id, question };
    expect(await failureOf(api.resolution.resolve(crossed))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'connection',
      reason: 'unknownConnection',
    });
  });

  it('is tested without anything of another', async () => {
    const { api, a } = await twoOrganisations();
    const tested: (string | null)[] = [];
    const target = { kind: 'organisation', organisation: a.organisation.slug } as const;
    for await (const { results } of await api.tests.run({ target })) {
      tested.push(...results.map(({ credential }) => credential.id));
    }
    expect([tested.length, new Set(tested)]).toEqual([2, new Set([a.own.id, a.wired.id])]);
  });

  it('keeps a label and an order of its own', async () => {
    const { api, a, b } = await twoOrganisations();
    expect([a.own.position, b.own.position, a.wired.position, b.wired.position]).toEqual([0, 0, 0, 0]);
    const same = await aCredential(api, { scope: a.scope, label: b.own.label });
    expect(same.label).toBe(b.own.label);
  });
});
