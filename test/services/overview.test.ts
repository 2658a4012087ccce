import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { Cause } from '../../shared/errors/causes.ts';
import type { CredentialId } from '../../shared/model/ids.ts';
import { aCredential, anOrganisation } from '../kit/builders.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';

const dayMs = 86_400_000;
const everywhere = { scope: null };

async function testAll(api: ApiClient, ids: readonly CredentialId[]): Promise<void> {
  for await (const _ of await api.tests.run({ target: { kind: 'credentials', ids: [...ids] } }));
}

const refusedFor = (cause: Cause) =>
  aReport({ verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' }, cause });

async function agency(answer = () => aReport()) {
  const script = scriptedProber(answer);
  const clock = fakeClock();
  const { api } = await createUnlockedVault({ prober: script.prober, clock });
  return { api, clock };
}

describe('the overview', () => {
  it('counts every credential by status and category, and is empty where there is none', async () => {
    const { api } = await agency();
    expect(await api.overview.get(everywhere)).toMatchObject({ categories: [], failing: [], untested: 0 });
    await aCredential(api);
    await aCredential(api, { active: false });
    const { counts, categories, untested } = await api.overview.get(everywhere);
    expect(counts).toEqual({ credentials: 2, active: 0, error: 0, configuring: 1, inactive: 1 });
    expect(categories).toEqual([{ category: 'AI', counts }]);
    expect(untested).toBe(1);
  });

  it('names what fails, and what it fails for, most frequent first', async () => {
    let tests = 0;
    const { api } = await agency(() => {
      tests += 1;
      return refusedFor(tests === 1 ? 'QUOTA_CREDIT' : 'AUTH_INVALID');
    });
    for (let number = 0; number < 3; number += 1) await testAll(api, [(await aCredential(api)).id]);
    const { failing, causes, counts } = await api.overview.get({ scope: null, limit: 2 });
    expect(causes).toEqual([
      { cause: 'AUTH_INVALID', count: 2 },
      { cause: 'QUOTA_CREDIT', count: 1 },
    ]);
    expect([counts.error, failing.length]).toEqual([3, 2]);
    expect(failing.every(({ health }) => health.status === 'error')).toBe(true);
  });

  it('shows what expires within thirty days, soonest first, and an expired key as failing without a cause', async () => {
    const { api, clock } = await agency();
    const now = clock.now();
    const late = await aCredential(api, { expiresAt: now + 20 * dayMs });
    const soon = await aCredential(api, { expiresAt: now + 60_000 });
    await aCredential(api, { expiresAt: now + 30 * dayMs + 60_000 });
    const ids = async () => (await api.overview.get(everywhere)).expiring.credentials.map(({ id }) => id);
    expect(await ids()).toEqual([soon.id, late.id]);
    await clock.advance(60_000);
    const { failing, causes } = await api.overview.get(everywhere);
    expect(failing.map(({ id }) => id)).toEqual([soon.id]);
    expect(causes).toEqual([{ cause: null, count: 1 }]);
    expect((await ids()).length).toBe(3);
  });

  it('of one organisation counts nothing of another, nor of the trash', async () => {
    const { api } = await agency();
    const [one, other] = [await anOrganisation(api), await anOrganisation(api)];
    const scope = { kind: 'organisation', organisation: one.slug } as const;
    await aCredential(api, { scope });
    const trashed = await aCredential(api, { scope });
    await aCredential(api, { scope: { kind: 'organisation', organisation: other.slug } });
    await aCredential(api);
    await api.credentials.remove({ commandId: randomUUID(), id: trashed.id, expectedRevision: trashed.revision });
    expect((await api.overview.get({ scope })).counts.credentials).toBe(1);
    expect((await api.overview.get({ scope: { kind: 'system' } })).counts.credentials).toBe(1);
    expect(await failureOf(api.overview.get({ scope: { ...scope, organisation: 'ninguem' } }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the list of what fails', () => {
  it('comes page by page, each key once with its cause, and holds nothing that works', async () => {
    const { api } = await agency(() => refusedFor('AUTH_INVALID'));
    const made = [await aCredential(api), await aCredential(api), await aCredential(api)];
    await testAll(
      api,
      made.map(({ id }) => id),
    );
    await aCredential(api);
    const first = await api.overview.failing({ limit: 2 });
    expect([first.failing.length, first.next]).toEqual([2, 2]);
    const second = await api.overview.failing({ limit: 2, from: 2 });
    expect(second.next).toBeNull();
    const listed = [...first.failing, ...second.failing];
    expect(listed.length).toBe(made.length);
    expect(new Set(listed.map(({ credential }) => credential.id))).toEqual(new Set(made.map(({ id }) => id)));
    expect(new Set(listed.map(({ cause }) => cause))).toEqual(new Set(['AUTH_INVALID']));
    expect(JSON.stringify(listed)).not.toContain('••••');
  });

  it('of one organisation names nobody else’s, and an expired key has no cause', async () => {
    const { api, clock } = await agency();
    const [one, other] = [await anOrganisation(api), await anOrganisation(api)];
    const scope = { kind: 'organisation', organisation: one.slug } as const;
    const expiresAt = clock.now() + 1_000;
    const { id } = await aCredential(api, { scope, expiresAt });
    await aCredential(api, { scope: { kind: 'organisation', organisation: other.slug }, expiresAt });
    await clock.advance(1_000);
    expect(await api.overview.failing({ scope })).toMatchObject({
      failing: [{ credential: { id, organisation: one.slug }, cause: null, testedAt: null }],
      next: null,
    });
    expect((await api.overview.failing({})).failing.length).toBe(2);
  });
});

describe('the history of a credential', () => {
  it('holds every test with its stages, newest first', async () => {
    const { api, clock } = await agency();
    const { id } = await aCredential(api);
    expect((await api.tests.history({ id })).results).toEqual([]);
    await testAll(api, [id]);
    await clock.advance(1_000);
    await testAll(api, [id]);
    const { results } = await api.tests.history({ id });
    expect(results.length).toBe(2);
    expect(results[0]?.stages).toEqual(aReport().stages);
  });
});
