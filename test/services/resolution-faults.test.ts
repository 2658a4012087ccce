import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { TestReport } from '../../shared/model/test-result.ts';
import { aConnection, aCredential, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';

const question = { by: 'provider', provider: 'openai' } as const;

const target = ({ revision }: Pick<Organisation | CredentialView, 'revision'>) => ({
  commandId: randomUUID(),
  expectedRevision: revision,
});

/** A client beside whose keys the agency has one, too. `answer` is what tests find. */
async function withClient(values: Partial<Organisation> = {}) {
  const answer: { report: TestReport } = { report: aReport() };
  const { api } = await createUnlockedVault({ prober: scriptedProber(() => answer.report).prober });
  const shared = await aCredential(api);
  const organisation = await anOrganisation(api, values);
  const scope = { kind: 'organisation', organisation: organisation.slug } as const;
  const asked = { organisation: organisation.slug, question };
  return { api, answer, shared, organisation, scope, asked };
}

/** A connection that named a key which is in the trash by now. */
async function withLostOverride(values: Partial<Organisation>) {
  const made = await withClient(values);
  const { api, scope, organisation } = made;
  const [kept, named] = [await aCredential(api, { scope }), await aCredential(api, { scope })];
  const connection = await aConnection(api, { organisation: organisation.slug });
  const override = { provider: 'openai', credential: named.id, settings: {} };
  await api.connections.setOverride({ ...target(connection), id: connection.id, ...override });
  await api.credentials.remove({ ...target(named), id: named.id });
  return { ...made, kept, asked: { ...made.asked, connection: connection.id } };
}

describe('bad input to a resolution', () => {
  it('is refused by name: a provider the catalogue does not have, a category nobody has', async () => {
    const { api, asked } = await withClient();
    const unknown = { ...asked, question: { by: 'provider', provider: 'nobody' } } as const;
    expect(await failureOf(api.resolution.resolve(unknown))).toMatchObject({
      code: 'VALIDATION_FAILED',
      field: 'provider',
      reason: 'unknownProvider',
    });
    // Sound: a caller without our types.
    const noCategory = { ...asked, question: { by: 'category', category: 'MAGIC' } } as never;
    expect(await failureOf(api.resolution.resolve(noCategory))).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it('is refused for the connection of another organisation, in the same words as one that never was', async () => {
    const { api, asked } = await withClient();
    const { slug } = await anOrganisation(api);
    const theirs = await aConnection(api, { organisation: slug });
    const never = '01930000-0000-7000-8000-000000000001' as typeof theirs.id;
    const failure = await failureOf(api.resolution.resolve({ ...asked, connection: theirs.id }));
    expect(failure).toMatchObject({ code: 'NOT_FOUND', reason: 'unknownConnection' });
    expect(await failureOf(api.resolution.resolve({ ...asked, connection: never }))).toEqual(failure);
  });

  it('of an archived organisation is nobody, with that as the reason, and its keys serve again once it is back', async () => {
    const { api, asked, scope, organisation } = await withClient();
    const own = await aCredential(api, { scope });
    const gone = await api.organisations.remove({ ...target(organisation), id: organisation.id });
    const { chosen, reason, steps } = await api.resolution.explain(asked);
    expect([chosen, reason, steps.map(({ kind }) => kind)]).toEqual([null, 'organisationTrashed', ['nothing']]);
    await api.organisations.restore({ ...target(gone), id: organisation.id });
    expect((await api.resolution.resolve(asked)).chosen?.credentialId).toBe(own.id);
  });
});

describe('an override to a deleted credential', () => {
  it('chooses nothing and is explained', async () => {
    const { api, asked } = await withLostOverride({});
    const { chosen, reason, steps } = await api.resolution.explain(asked);
    expect([chosen, reason]).toEqual([null, 'overrideMissing']);
    expect(steps.map(({ kind, level }) => [kind, level])).toContainEqual(['decides', 'connection']);
    expect(steps.at(-1)).toMatchObject({ kind: 'nothing', reason: 'overrideMissing' });
  });

  it('gives the organisation’s next key where it opted in', async () => {
    const { api, asked, kept } = await withLostOverride({ allowLowerLevel: true });
    const { chosen, steps } = await api.resolution.explain(asked);
    expect(chosen).toMatchObject({ credentialId: kept.id, level: 'organisation' });
    expect(steps.map(({ kind }) => kind)).toContain('crosses');
  });
});

describe('an order changed in the middle of resolutions', () => {
  it('is seen whole, before or after, by every one of them', async () => {
    const { api, asked, scope } = await withClient();
    const keys = [
      await aCredential(api, { scope }),
      await aCredential(api, { scope }),
      await aCredential(api, { scope }),
    ];
    let order = keys.map(({ id }) => id);
    const whole = new Set([order.join()]);
    const seen: string[] = [];
    const look = async () => {
      const { chosen, candidates } = await api.resolution.resolve(asked);
      const own = candidates.filter(({ level }) => level === 'organisation').map(({ credentialId }) => credentialId);
      expect(chosen?.credentialId).toBe(own[0]);
      seen.push(own.join());
    };
    for (let round = 0; round < 12; round += 1) {
      const last = order[2] as (typeof order)[number];
      const { revision } = await api.credentials.get({ id: last });
      order = [last, ...order.slice(0, 2)];
      whole.add(order.join());
      const move = { commandId: randomUUID(), id: last, expectedRevision: revision, position: 0 };
      await Promise.all([look(), look(), api.credentials.move(move), look(), look()]);
    }
    for (const each of seen) expect(whole).toContain(each);
    expect(new Set(seen).size).toBe(3);
  });
});

describe('a key that left rotation', () => {
  const inTurn = async (api: ApiClient, { id }: CredentialView) => {
    for await (const _step of await api.tests.run({ target: { kind: 'credentials', ids: [id] } }));
  };
  const revoked = aReport({ verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' }, cause: 'AUTH_REVOKED' });
  const exhausted = aReport({ verdict: { reachable: 'yes', accepted: 'yes', capable: 'no' }, cause: 'QUOTA_CREDIT' });
  const silent = aReport({ verdict: { reachable: 'no', accepted: 'unknown', capable: 'unknown' }, cause: 'TIMEOUT' });

  it.each([
    ['revoked', revoked],
    ['noCredit', exhausted],
  ])('as %s leaves it at once and comes back only after a passing test', async (reason, report) => {
    const { api, answer, scope, asked } = await withClient();
    const key = await aCredential(api, { scope });
    const serving = async () => {
      const { chosen, reason: why } = await api.resolution.resolve(asked);
      return chosen?.credentialId ?? why;
    };
    expect(await serving()).toBe(key.id);
    for (const [found, then] of [
      [report, reason],
      [silent, reason],
      [aReport(), key.id],
    ] as const) {
      answer.report = found;
      await inTurn(api, key);
      expect(await serving()).toBe(then);
    }
  });
});
