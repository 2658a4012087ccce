import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { TestProgress } from '../../shared/contract/tests.ts';
import { aCredential, anApiKey, anOrganisation } from '../kit/builders.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { eventually } from '../kit/eventually.ts';
import { failureOf } from '../kit/failure.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';

type Run = Parameters<ApiClient['tests']['run']>[0];

const refused = aReport({ verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' }, cause: 'AUTH_INVALID' });

async function withProber(script = scriptedProber()) {
  const made = await createUnlockedVault({ prober: script.prober, clock: systemClock() });
  return { ...made, script };
}

async function run(api: ApiClient, input: Run): Promise<readonly TestProgress[]> {
  const items: TestProgress[] = [];
  for await (const item of await api.tests.run(input)) items.push(item);
  return items;
}

const unsaved = { kind: 'unsaved', provider: 'openai', fields: { apiKey: anApiKey() } } as const;

describe('a run of tests', () => {
  it('hands out every result once, ends finished, and was shown as running before', async () => {
    const { api } = await withProber();
    const { slug } = await anOrganisation(api);
    const scope = { kind: 'organisation', organisation: slug } as const;
    const made = [await aCredential(api), await aCredential(api, { scope }), await aCredential(api, { active: false })];
    const items = await run(api, { target: { kind: 'all' } });
    const tested = items.flatMap(({ results }) => results.map(({ credential }) => credential.id));
    expect([tested.length, new Set(tested)]).toEqual([3, new Set(made.map(({ id }) => id))]);
    expect(items.at(-1)).toMatchObject({ done: 3, total: 3, running: [], finished: true });
    expect(items.slice(0, -1).every(({ finished }) => !finished)).toBe(true);
  });

  it('opens secrets only when a test’s turn comes, never more than may run at once', async () => {
    const { api, script } = await withProber();
    for (let number = 0; number < 5; number += 1) await aCredential(api);
    script.hold();
    const ending = run(api, { target: { kind: 'all' }, concurrency: 2 });
    for (let ended = 0; ended < 5; ended += 1) {
      await eventually(() => expect(script.waiting.length).toBeGreaterThan(ended));
      expect(script.opened.length - ended).toBeLessThanOrEqual(2);
      script.waiting[ended]?.end(aReport());
    }
    expect((await ending).at(-1)).toMatchObject({ done: 5, finished: true });
    expect(script.most()).toBe(2);
  });

  it('is over as soon as its last test is, not when the next item would be due', async () => {
    const script = scriptedProber();
    // Time stands still: who waits for it waits for ever.
    const { api } = await createUnlockedVault({ prober: script.prober, clock: fakeClock() });
    for (const _key of [1, 2]) await aCredential(api);
    script.hold();
    const stream = await api.tests.run({ target: { kind: 'all' } });
    expect((await stream.next()).value).toMatchObject({ done: 0, finished: false });
    await eventually(() => expect(script.waiting.length).toBe(2));
    const last = stream.next();
    script.waiting[0]?.end(aReport());
    await setImmediate();
    script.waiting[1]?.end(aReport());
    expect((await last).value).toMatchObject({ done: 2, finished: true });
  });

  it('of chosen credentials tests each once, and is refused for one that is unknown or in the trash', async () => {
    const { api } = await withProber();
    const { id } = await aCredential(api);
    expect((await run(api, { target: { kind: 'credentials', ids: [id, id] } })).at(-1)?.total).toBe(1);
    await api.credentials.remove({ commandId: randomUUID(), id, expectedRevision: 1 });
    const gone = run(api, { target: { kind: 'credentials', ids: [id] } });
    expect(await failureOf(gone)).toMatchObject({ code: 'CONFLICT', reason: 'archived' });
  });

  it('is planned without anything being tested or opened', async () => {
    const { api, script } = await withProber();
    const { slug } = await anOrganisation(api);
    await aCredential(api, { scope: { kind: 'organisation', organisation: slug } });
    await aCredential(api);
    expect(await api.tests.plan({ target: { kind: 'all' } })).toMatchObject({ total: 2, paid: 0, changing: 0 });
    expect((await api.tests.plan({ target: { kind: 'organisation', organisation: slug } })).total).toBe(1);
    expect(script.opened).toEqual([]);
  });

  it('of nothing ends at once', async () => {
    const { api } = await withProber();
    expect(await run(api, { target: { kind: 'all' } })).toEqual([
      {
        run: expect.any(String),
        ...{ done: 0, total: 0, running: [], results: [], finished: true },
        ...{ paused: false, waiting: null, remainingMs: 0 },
      },
    ]);
  });
});

describe('a result', () => {
  it('becomes the credential’s health and an audit row, and leaves the order alone', async () => {
    const { api } = await withProber(scriptedProber(() => refused));
    const first = await aCredential(api);
    await aCredential(api);
    await run(api, { target: { kind: 'credentials', ids: [first.id] } });
    const after = await api.credentials.get({ id: first.id });
    const { verdict, cause, testedAt } = refused;
    expect(after).toEqual({ ...first, health: { status: 'error', verdict, cause, testedAt } });
    const { entries } = await api.audit.list({ limit: 1 });
    expect(entries).toMatchObject([{ action: 'credential.tested', records: [first.id] }]);
  });

  it('of an offline machine leaves the status and its age as they were', async () => {
    let report = aReport();
    const { api } = await withProber(scriptedProber(() => report));
    const { id } = await aCredential(api);
    await run(api, { target: { kind: 'all' } });
    const before = await api.credentials.get({ id });
    report = aReport({ verdict: { reachable: 'no', accepted: 'unknown', capable: 'unknown' }, cause: 'OFFLINE' });
    await run(api, { target: { kind: 'all' } });
    expect(await api.credentials.get({ id })).toEqual(before);
    expect(before.health.status).toBe('active');
  });

  it('is void once the credential’s fields change', async () => {
    const { api } = await withProber();
    const made = await aCredential(api);
    await run(api, { target: { kind: 'all' } });
    const input = { commandId: randomUUID(), id: made.id, expectedRevision: 1, fields: { apiKey: anApiKey() } };
    expect((await api.credentials.update(input)).health.status).toBe('configuring');
  });

  it('stays when a form sends the fields back as they were', async () => {
    const { api } = await withProber();
    const fields = { baseUrl: 'https://api.openai.com/v1' };
    const { id } = await aCredential(api, { fields: { ...fields, apiKey: anApiKey() } });
    await run(api, { target: { kind: 'all' } });
    const input = { commandId: randomUUID(), id, expectedRevision: 1, label: 'Outra', fields };
    expect((await api.credentials.update(input)).health.status).toBe('active');
    const { entries } = await api.audit.list({ action: 'credential.updated' });
    expect(entries[0]?.changed).toEqual(['label']);
  });

  it('of a credential that changed during its test does not count for what it is now', async () => {
    const { api, script } = await withProber();
    const { id } = await aCredential(api);
    script.hold();
    const ending = run(api, { target: { kind: 'all' } });
    await eventually(() => expect(script.waiting).toHaveLength(1));
    const input = { commandId: randomUUID(), id, expectedRevision: 1, fields: { apiKey: anApiKey() } };
    await api.credentials.update(input);
    script.waiting[0]?.end(aReport());
    await ending;
    expect((await api.credentials.get({ id })).health.status).toBe('configuring');
  });
});

describe('a run that is left', () => {
  it('stops what runs, keeps what finished, and starts nothing more', async () => {
    const { api, script } = await withProber();
    for (let number = 0; number < 4; number += 1) await aCredential(api);
    script.hold();
    const stream = await api.tests.run({ target: { kind: 'all' }, concurrency: 2 });
    await stream.next();
    await eventually(() => expect(script.waiting).toHaveLength(2));
    script.waiting[0]?.end(aReport());
    await eventually(() => expect(script.waiting).toHaveLength(3));
    await stream.return?.(undefined);
    await eventually(() => expect(script.running()).toBe(0));
    const { credentials } = await api.credentials.list({ scope: null });
    expect(credentials.filter(({ health }) => health.status === 'active')).toHaveLength(1);
    expect(script.waiting).toHaveLength(3);
  });

  it('ends while nothing is happening as well', async () => {
    const { api, script } = await withProber();
    await aCredential(api);
    script.hold();
    const stream = await api.tests.run({ target: { kind: 'all' } });
    await stream.next();
    const waiting = stream.next();
    await stream.return?.(undefined);
    expect(await waiting).toMatchObject({ done: true });
  });

  it('by a lock of its session ends with VAULT_LOCKED', async () => {
    const { api, script } = await withProber();
    await aCredential(api);
    script.hold();
    const ending = failureOf(run(api, { target: { kind: 'all' } }));
    await eventually(() => expect(script.waiting).toHaveLength(1));
    await api.vault.lock({ everywhere: false });
    expect(await ending).toMatchObject({ code: 'VAULT_LOCKED' });
    await eventually(() => expect(script.running()).toBe(0));
  });
});

describe('a test of unsaved values', () => {
  it('is told its result and keeps nothing', async () => {
    const { api, script } = await withProber();
    const items = await run(api, { target: unsaved });
    expect(items.flatMap(({ results }) => results)).toMatchObject([{ credential: { id: null, provider: 'openai' } }]);
    expect(script.opened).toEqual([unsaved.fields]);
    expect((await api.credentials.list({ scope: null })).credentials).toEqual([]);
  });

  it('takes what is left out from the saved credential', async () => {
    const { api, script } = await withProber();
    const { id } = await aCredential(api, { fields: { apiKey: anApiKey('9aQ4') } });
    const fields = { baseUrl: 'https://api.openai.com/v1' };
    await run(api, { target: { ...unsaved, fields, saved: id } });
    expect(script.opened).toEqual([{ apiKey: anApiKey('9aQ4'), ...fields }]);
    expect((await api.credentials.get({ id })).health.status).toBe('configuring');
  });

  it('does not send a saved secret to another destination', async () => {
    const { api, script } = await withProber();
    const { id } = await aCredential(api);
    const fields = { baseUrl: 'https://proxy.example/v1' };
    const target = { ...unsaved, fields, saved: id, confirmDestination: 'proxy.example' };
    expect(await failureOf(run(api, { target }))).toMatchObject({ code: 'SECRET_REQUIRED', field: 'fields.apiKey' });
    expect(script.opened).toEqual([]);
  });

  it('asks before a key goes to a host that is not the vendor’s', async () => {
    const { api } = await withProber();
    const fields = { apiKey: anApiKey(), baseUrl: 'https://proxy.example/v1' };
    expect(await failureOf(run(api, { target: { ...unsaved, fields } }))).toMatchObject({
      code: 'CONFIRMATION_REQUIRED',
      params: { host: 'proxy.example' },
    });
  });
});
