import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import type { TestProgress } from '../../shared/contract/tests.ts';
import { aCredential } from '../kit/builders.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { eventually } from '../kit/eventually.ts';
import { failureOf } from '../kit/failure.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';

/** An engine with so many keys, and what their tests find as told. */
async function withKeys(count: number, script = scriptedProber(), options = {}) {
  const made = await createUnlockedVault({ prober: script.prober, clock: systemClock(), ...options });
  for (let number = 0; number < count; number += 1) await aCredential(made.api);
  return { ...made, script };
}

type Api = Awaited<ReturnType<typeof withKeys>>['api'];
type Input = Omit<Parameters<Api['tests']['run']>[0], 'target'>;

/** Reads a run in the background. */
async function reading(api: Api, input: Input = {}) {
  const items: TestProgress[] = [];
  const stream = await api.tests.run({ target: { kind: 'all' }, ...input });
  const ended = (async () => {
    for await (const item of stream) items.push(item);
  })();
  ended.catch(() => undefined);
  await eventually(() => expect(items.length).toBeGreaterThan(0));
  const last = () => items.at(-1) as TestProgress;
  return { items, ended, last, run: last().run };
}

const offline = aReport({ verdict: { reachable: 'no', accepted: 'unknown', capable: 'unknown' }, cause: 'OFFLINE' });

describe('a paused run', () => {
  it('lets what runs end, starts nothing new, and goes on where it was', async () => {
    const { api, script } = await withKeys(4);
    script.hold();
    const { ended, last, run } = await reading(api, { concurrency: 2 });
    await eventually(() => expect(script.waiting).toHaveLength(2));
    expect(await api.tests.pause({ run })).toEqual({ paused: true });
    expect(await api.tests.pause({ run })).toEqual({ paused: true });
    for (const test of script.waiting) test.end(aReport());
    await eventually(() => expect(last()).toMatchObject({ done: 2, paused: true, running: [], finished: false }));
    expect(script.waiting).toHaveLength(2);
    expect(await api.tests.resume({ run })).toEqual({ paused: false });
    await eventually(() => expect(script.waiting).toHaveLength(4));
    for (const test of script.waiting.slice(2)) test.end(aReport());
    await ended;
    expect(last()).toMatchObject({ done: 4, paused: false, remainingMs: 0, finished: true });
  });

  it('ends with VAULT_LOCKED like any other, and cannot be named once it is over', async () => {
    const { api, script } = await withKeys(2);
    script.hold();
    const { ended, run } = await reading(api, { concurrency: 1 });
    await api.tests.pause({ run });
    await api.vault.lock({ everywhere: false });
    expect(await failureOf(ended)).toMatchObject({ code: 'VAULT_LOCKED' });
    expect(await failureOf(api.tests.resume({ run }))).toMatchObject({ code: 'VAULT_LOCKED' });
  });

  it('that is over is not found', async () => {
    const { api } = await withKeys(1);
    const { ended, run } = await reading(api);
    await ended;
    expect(await failureOf(api.tests.pause({ run }))).toMatchObject({ code: 'NOT_FOUND', reason: 'unknownRun' });
  });
});

describe('a run whose machine loses its network', () => {
  it('waits for it, tests again what met nothing, and changes no status by it', async () => {
    let online = true;
    const clock = fakeClock();
    const asked: string[] = [];
    const script = scriptedProber((_target, fields) => {
      asked.push(String(fields['apiKey']));
      if (asked.length === 3) online = false;
      return online ? aReport() : offline;
    });
    const { api } = await withKeys(6, script, {
      clock,
      ...{ ...scriptedWorld(), interfaces: { online: () => online } },
    });
    const { ended, last } = await reading(api, { concurrency: 1 });
    await clock.advance(1_000);
    expect(last()).toMatchObject({ done: 2, waiting: 'offline', finished: false });
    await clock.advance(60_000);
    expect(asked).toHaveLength(3);
    online = true;
    await clock.advance(5_000);
    await ended;
    expect(last()).toMatchObject({ done: 6, waiting: null, finished: true });
    expect([asked.length, new Set(asked).size]).toEqual([7, 6]);
    const { credentials } = await api.credentials.list({ scope: null });
    expect(credentials.map(({ health }) => health.status)).toEqual(Array.from({ length: 6 }, () => 'active'));
  });

  it('says OFFLINE of every key when it has waited long enough, and never hangs', async () => {
    const clock = fakeClock();
    const script = scriptedProber(() => offline);
    const { api } = await withKeys(5, script, {
      clock,
      ...{ ...scriptedWorld(), interfaces: { online: () => false } },
    });
    const { ended, items } = await reading(api, { concurrency: 2, offlineWaitSeconds: 30 });
    await clock.advance(29_000);
    expect(items.at(-1)).toMatchObject({ done: 0, waiting: 'offline' });
    await clock.advance(5_000);
    await ended;
    const causes = items.flatMap(({ results }) => results.map(({ cause }) => cause));
    expect(causes).toEqual(Array.from({ length: 5 }, () => 'OFFLINE'));
  });
});

it('a run says how long it takes once a few of its tests have ended', async () => {
  const { api, script } = await withKeys(12);
  script.hold();
  const { ended, last, items } = await reading(api, { concurrency: 1 });
  for (let number = 0; number < 12; number += 1) {
    await eventually(() => expect(script.waiting.length).toBeGreaterThan(number));
    script.waiting[number]?.end(aReport());
  }
  await ended;
  expect(items[0]?.remainingMs).toBeNull();
  expect(last().remainingMs).toBe(0);
  const told = items.filter(({ done, finished }) => done >= 5 && !finished);
  expect(told.every(({ remainingMs }) => remainingMs !== null)).toBe(true);
});
