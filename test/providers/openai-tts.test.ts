import { describe, expect, it } from 'vitest';
import { anApiKey } from '../kit/builders.ts';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const apiKey = anApiKey('canary-of-tts');

describe('OpenAI TTS', () => {
  playFixtures({ provider: 'openai-tts', host: 'api.openai.com', fields: { apiKey } });
});

describe("OpenAI TTS's request", () => {
  it('asks for the older model where the usual one is missing, and passes with that', async () => {
    const routes = {
      'GET /v1/models/gpt-4o-mini-tts': { status: 404, body: { error: { code: 'model_not_found' } } },
      'GET /v1/models/tts-1': { status: 200, body: { id: 'tts-1', owned_by: 'openai-internal' } },
    };
    const vendor = await duringTest(scriptedVendor({ routes }));
    const report = await probeOnce({ provider: 'openai-tts', fields: { apiKey, baseUrl: `${vendor.origin}/v1` } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission: 'pass' });
    expect(factsOf(report)).toMatchObject({ model: 'tts-1' });
    expect(vendor.requests.map(({ headers }) => headers.authorization)).toEqual(Array(2).fill(`Bearer ${apiKey}`));
  });

  it('speaks nothing', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: { '*': { status: 200, body: { id: 'tts-1' } } } }));
    await probeOnce({ provider: 'openai-tts', fields: { apiKey, baseUrl: `${vendor.origin}/v1` }, thorough: true });
    expect(vendor.requests.map(({ method, body }) => [method, body])).toEqual([['GET', '']]);
  });
});
