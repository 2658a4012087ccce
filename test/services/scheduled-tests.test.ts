import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import { aCredential, anApiKey } from '../kit/builders.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { aSession } from '../kit/session.ts';

const hourMs = 60 * 60_000;
const refused = { verdict: { reachable: 'yes', accepted: 'no', capable: 'unknown' }, cause: 'AUTH_INVALID' } as const;

/** A vault that stays open, tested every so many hours; which keys were asked for, by their last characters. */
async function withSchedule({ hours = 24, lockOut = false } = {}) {
  const clock = fakeClock();
  const state = { online: true, broken: new Set<string>(), asked: [] as string[] };
  const script = scriptedProber((_target, { apiKey = '' }) => {
    const name = apiKey.slice(-4);
    state.asked.push(name);
    return aReport({ ...(state.broken.has(name) && refused), testedAt: clock.now() });
  });
  const world = { ...scriptedWorld(), interfaces: { online: () => state.online } };
  const known = catalogue.map((one) => (one.id === 'openai' ? { ...one, lockOut } : one));
  const made = await createUnlockedVault({ clock, prober: script.prober, catalogue: known, ...world });
  const session = aSession({ autoLocks: false });
  const api = made.client(session);
  await api.vault.unlock({ passphrase: testPassphrase });
  const schedule = async (scheduledTestHours: number) => {
    const { revision } = await api.settings.get({});
    await api.settings.set({ commandId: randomUUID(), expectedRevision: revision, changes: { scheduledTestHours } });
  };
  if (hours > 0) await schedule(hours);
  const pass = async (count: number) => {
    for (let hour = 0; hour < count; hour += 1) await clock.advance(hourMs);
  };
  const key = (ending: string, values = {}) => aCredential(api, { fields: { apiKey: anApiKey(ending) }, ...values });
  return { ...made, api, script, clock, schedule, pass, key, state };
}

const timesOf = (asked: readonly string[], name: string): number => asked.filter((one) => one === name).length;

it('nothing is tested by itself until somebody asks for it', async () => {
  const { pass, key, state, schedule } = await withSchedule({ hours: 0 });
  await key('aaaa');
  await pass(30);
  expect(state.asked).toEqual([]);
  await schedule(12);
  await pass(2);
  expect(state.asked).toEqual(['aaaa']);
});

it('each key has its turn about once in its time, put on record as the schedule’s doing', async () => {
  const { api, pass, key, state } = await withSchedule({ hours: 6 });
  await key('aaaa');
  await key('bbbb');
  await pass(24);
  for (const name of ['aaaa', 'bbbb']) {
    expect(timesOf(state.asked, name)).toBeGreaterThanOrEqual(3);
    expect(timesOf(state.asked, name)).toBeLessThanOrEqual(5);
  }
  const { entries } = await api.audit.list({ action: 'credential.tested' });
  expect(new Set(entries.map(({ actor }) => actor?.origin))).toEqual(new Set(['schedule']));
});

it('keys that are off, incomplete or not wanted, and probes that cost, are left alone', async () => {
  const { api, pass, key, state } = await withSchedule({ hours: 1 });
  await key('aaaa', { active: false });
  const unwanted: CredentialView = await key('bbbb', { scheduledTests: false });
  await key('cccc');
  await pass(5);
  expect(new Set(state.asked)).toEqual(new Set(['cccc']));
  const { id, revision } = unwanted;
  await api.credentials.update({ commandId: randomUUID(), id, expectedRevision: revision, scheduledTests: true });
  await pass(3);
  expect(new Set(state.asked)).toEqual(new Set(['bbbb', 'cccc']));
});

it('a broken key is confirmed soon, raises its alert, and is asked for less and less, down to once a day', async () => {
  const { api, pass, key, state } = await withSchedule({ hours: 24 });
  await key('aaaa');
  state.broken.add('aaaa');
  await pass(2);
  expect(timesOf(state.asked, 'aaaa')).toBeGreaterThanOrEqual(2);
  expect((await api.alerts.list({ state: 'open' })).alerts).toHaveLength(1);
  await pass(48);
  const before = state.asked.length;
  await pass(72);
  expect(state.asked.length - before).toBeLessThanOrEqual(4);
  state.broken.clear();
  await pass(30);
  expect((await api.alerts.list({ state: 'closed' })).alerts).toHaveLength(1);
});

it('an account that wrong logins lock is asked once a day at most, and not again once it refused', async () => {
  const { pass, key, state } = await withSchedule({ hours: 1, lockOut: true });
  await key('aaaa');
  await pass(48);
  expect(timesOf(state.asked, 'aaaa')).toBeLessThanOrEqual(3);
  expect(timesOf(state.asked, 'aaaa')).toBeGreaterThanOrEqual(2);
  state.broken.add('aaaa');
  await pass(30);
  const before = state.asked.length;
  await pass(96);
  expect(state.asked.length).toBe(before);
});

it('nothing is tested while the machine is offline or the vault is locked', async () => {
  const { api, pass, key, state } = await withSchedule({ hours: 1 });
  await key('aaaa');
  state.online = false;
  await pass(5);
  expect(state.asked).toEqual([]);
  state.online = true;
  await pass(1);
  expect(state.asked).toEqual(['aaaa']);
  await api.vault.lock({ everywhere: true });
  await pass(5);
  expect(state.asked).toEqual(['aaaa']);
});

it('many keys are spread over their time, never more than three at once', async () => {
  const { pass, key, state, script } = await withSchedule({ hours: 24 });
  for (let number = 0; number < 30; number += 1) await key(`k${String(number).padStart(3, '0')}`);
  await pass(1);
  expect(state.asked.length).toBeLessThanOrEqual(15);
  await pass(23);
  expect(new Set(state.asked).size).toBe(30);
  expect(script.most()).toBeLessThanOrEqual(3);
});
