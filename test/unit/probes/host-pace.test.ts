import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { canonicalDestination } from '../../../electron/domain/destination.ts';
import type { Prober } from '../../../electron/ports/prober.ts';
import { catalogue } from '../../../shared/catalogue/index.generated.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { anApiKey } from '../../kit/builders.ts';
import { eventually } from '../../kit/eventually.ts';
import { testProber } from '../../kit/prober.ts';
import { duringTest } from '../../kit/servers/running-server.ts';
import { scriptedVendor } from '../../kit/servers/scripted-vendor.ts';

const openai = ensure(
  catalogue.find(({ id }) => id === 'openai'),
  'the catalogue has it',
);

const tests = 12;

/** A vendor that gives one answer, and holds every later one back until it is let go. */
async function holdingVendor(first: number) {
  const go = Promise.withResolvers<void>();
  const answers = [first];
  const answer = async () => {
    const status = answers.shift();
    if (status !== undefined) return { status };
    await go.promise;
    return { status: 401 };
  };
  const vendor = await duringTest(scriptedVendor({ routes: { '*': answer } }));
  return { asked: () => vendor.requests.length - 1, baseUrl: `${vendor.origin}/v1`, letGo: go.resolve };
}

const probe = (prober: Prober, baseUrl: string) => {
  const fields = { apiKey: anApiKey(), baseUrl };
  return prober.probe(
    {
      provider: 'openai',
      open: () => fields,
      settings: {},
      destination: canonicalDestination(openai, fields),
      account: null,
      hostKey: null,
    },
    {
      signal: new AbortController().signal,
      timeoutMs: 20_000,
      route: { proxy: null, extraCaPem: null },
      thorough: false,
      onStages: () => undefined,
    },
  );
};

describe('a host is asked', () => {
  it.each([
    ['by eight tests at once', 401, 8],
    ['by half as many after it limits us', 429, 4],
    ['by half as many after it was overloaded', 503, 4],
  ])('%s', async (_, status, atOnce) => {
    const { asked, baseUrl, letGo } = await holdingVendor(status);
    const prober = testProber();
    await probe(prober, baseUrl);
    const all = Promise.all(Array.from({ length: tests }, () => probe(prober, baseUrl)));
    await eventually(() => expect(asked()).toBe(atOnce));
    // Ample for one more to come, were it let.
    await pause(200);
    expect(asked()).toBe(atOnce);
    letGo();
    expect((await all).map(({ cause }) => cause)).toEqual(Array.from({ length: tests }, () => 'AUTH_INVALID'));
  });
});
