import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import type { PowerEvent } from '../../electron/ports/power.ts';
import type { Prober } from '../../electron/ports/prober.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import { aCredential } from '../kit/builders.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { scriptedProber } from '../kit/scripted-prober.ts';
import { aSession } from '../kit/session.ts';

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

type Changes = Parameters<ApiClient['settings']['set']>[0]['changes'];

/** Changes the settings as they stand now. */
async function change(api: ApiClient, changes: Changes) {
  const { revision } = await api.settings.get({});
  return api.settings.set({ commandId: randomUUID(), expectedRevision: revision, changes });
}

describe('each setting', () => {
  it('is kept by itself and read again after a lock', async () => {
    const { api } = await createUnlockedVault();
    const changes: Changes = {
      region: 'BR',
      density: 'compact',
      textSize: 150,
      motion: 'reduced',
      lockOnSleep: false,
      lockOnScreenLock: false,
      clipboardSeconds: 10,
      revealSeconds: 5,
      testConcurrency: 4,
      testTimeoutSeconds: 60,
    };
    for (const [name, value] of Object.entries(changes)) await change(api, { [name]: value });
    await api.vault.lock({ everywhere: true });
    await api.vault.unlock({ passphrase: testPassphrase });
    expect(await api.settings.get({})).toMatchObject({ ...changes, theme: 'system', revision: 11 });
    const { entries } = await api.audit.list({ action: 'settings.changed' });
    expect(entries.map(({ changed }) => changed)).toEqual(
      Object.keys(changes)
        .map((name) => [name])
        .toReversed(),
    );
  });

  it.each<[string, object]>([
    ['clipboardSeconds', { clipboardSeconds: 9 }],
    ['clipboardSeconds', { clipboardSeconds: 121 }],
    ['revealSeconds', { revealSeconds: 31 }],
    ['textSize', { textSize: 95 }],
    ['testTimeoutSeconds', { testTimeoutSeconds: 0 }],
    ['testConcurrency', { testConcurrency: 33 }],
    ['autoLockMinutes', { autoLockMinutes: 0 }],
    ['density', { density: 'tiny' }],
  ])('%s is refused outside its range', async (name, changes) => {
    const { api } = await createUnlockedVault();
    expect(await failureOf(change(api, changes))).toMatchObject({
      code: 'VALIDATION_FAILED',
      field: `changes.${name}`,
    });
  });

  it('decides how long a secret is seen, and how long it stays on the clipboard', async () => {
    const clock = fakeClock();
    const held = { text: '' };
    const write = (text: string): void => {
      held.text = text;
    };
    const { api, client } = await createUnlockedVault({ clock, clipboard: { write, clearIf: () => write('') } });
    const { id } = await aCredential(api);
    await change(api, { clipboardSeconds: 10, revealSeconds: 5 });
    const shown = await api.credentials.reveal({ id, field: 'apiKey', passphrase: null });
    expect(shown.hideAt - clock.now()).toBe(5_000);
    const desktop = aSession({ capabilities: { ...aSession().capabilities, clipboardClears: true } });
    await client(desktop).vault.unlock({ passphrase: testPassphrase });
    const copied = await client(desktop).credentials.copy({ id, field: 'apiKey', passphrase: null });
    expect([copied.value, copied.clearsAt - clock.now()]).toEqual([null, 10_000]);
    await clock.advance(9_999);
    expect(held.text).not.toBe('');
    await clock.advance(1);
    expect(held.text).toBe('');
  });

  it('decides how many tests run at a time, and for how long, unless a run says otherwise', async () => {
    const script = scriptedProber();
    script.hold();
    const limits: number[] = [];
    const prober: Prober = {
      probe: (target, options) => {
        limits.push(options.timeoutMs);
        return script.prober.probe(target, options);
      },
    };
    const { api } = await createUnlockedVault({ prober, clock: systemClock() });
    for (let made = 0; made < 4; made += 1) await aCredential(api);
    await change(api, { testConcurrency: 2, testTimeoutSeconds: 7 });
    const begin = (input: object) => api.tests.run({ target: { kind: 'all' }, ...input });
    const first = await begin({});
    await first.next();
    expect([script.running(), limits]).toEqual([2, [7_000, 7_000]]);
    await first.return?.(undefined);
    await expect.poll(script.running).toBe(0);
    const second = await begin({ concurrency: 4, timeoutMs: 300 });
    await second.next();
    expect([script.running(), limits.slice(2)]).toEqual([4, [300, 300, 300, 300]]);
    await second.return?.(undefined);
  });

  it.each<[string, PowerEvent, Changes, 'locked' | 'unlocked']>([
    ['stays open in a sleep that may not lock it', 'suspend', { lockOnSleep: false }, 'unlocked'],
    ['locks in a sleep that may', 'suspend', { lockOnScreenLock: false }, 'locked'],
    ['stays open behind a locked screen that may not lock it', 'screenLocked', { lockOnScreenLock: false }, 'unlocked'],
    ['locks behind a locked screen that may', 'screenLocked', { lockOnSleep: false }, 'locked'],
    ['locks when the machine shuts down', 'shutdown', { lockOnSleep: false, lockOnScreenLock: false }, 'locked'],
  ])('decides whether the vault %s', async (_what, event, changes, expected) => {
    const handlers: ((event: PowerEvent) => void)[] = [];
    const onEvent = (handle: (event: PowerEvent) => void) => {
      handlers.push(handle);
      return () => undefined;
    };
    const { api } = await createUnlockedVault({ power: { onEvent } });
    await change(api, changes);
    for (const handle of handlers) handle(event);
    expect((await api.vault.status({})).vault).toBe(expected);
  });
});

describe('the way to the world', () => {
  const none = { proxyUrl: null, proxyUser: null, extraCaPem: null };

  it.each([
    ['proxyUrl', 'urlUserInfo', { proxyUrl: 'http://ana:canario@proxy.example:3128' }],
    ['proxyUrl', 'wrongFormat', { proxyUrl: 'http://proxy.example:3128/path' }],
    ['proxyUser', 'wrongFormat', { proxyUrl: 'http://proxy.example:3128', proxyUser: 'a:b' }],
    ['extraCaPem', 'pemInvalid', { extraCaPem: 'canario' }],
    ['extraCaPem', 'pemHasPrivateKey', { extraCaPem: '-----BEGIN EC PRIVATE KEY-----\ncanario' }],
  ])('refuses a %s that is none (%s)', async (field, reason, given) => {
    const { api } = await createUnlockedVault();
    const refusal = await failureOf(change(api, { network: { ...none, ...given } }));
    expect(refusal).toMatchObject({ code: 'VALIDATION_FAILED', field: `network.${field}`, reason });
    expect(JSON.stringify(refusal)).not.toContain('canario');
    expect((await api.settings.get({})).revision).toBe(1);
  });

  it('keeps no password without a proxy, and puts a new one on record by name', async () => {
    const { api } = await createUnlockedVault();
    const alone = await change(api, { network: { ...none, proxyPassword: 'canario-senha' } });
    expect(alone.network.proxyHasPassword).toBe(false);
    const proxyUrl = 'http://proxy.example:3128';
    for (const proxyPassword of ['canario-um', 'canario-dois']) {
      await change(api, { network: { ...none, proxyUrl, proxyPassword } });
    }
    const { entries } = await api.audit.list({ action: 'settings.changed' });
    expect(entries[0]?.changed).toEqual(['proxyPassword']);
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
