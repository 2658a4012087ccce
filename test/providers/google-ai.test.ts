import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const apiKey = `AQ.${'aB3_'.repeat(12)}`;
const standardKey = `AIza${'aB3_d'.repeat(7)}`;

describe('Google AI', () => {
  playFixtures({ provider: 'google-ai', host: 'generativelanguage.googleapis.com', fields: { apiKey } });
});

const list = { status: 200, body: { models: [{ name: 'models/gemini-3.5-flash' }] } };
const count = { status: 200, body: { totalTokens: 1 } };

describe("Google AI's requests", () => {
  it.each(['gemini-3.5-flash', 'models/gemini-3.5-flash'])(
    'carry the key in its header alone, and count tokens with %s',
    async (model) => {
      const routes = { 'GET /v1beta/models': list, 'POST /v1beta/models/gemini-3.5-flash:countTokens': count };
      const vendor = await duringTest(scriptedVendor({ routes }));
      const fields = { apiKey, baseUrl: `${vendor.origin}/v1beta` };
      const report = await probeOnce({ provider: 'google-ai', fields, settings: { model } });
      expect(answersOf(report)).toBe('yes yes yes');
      const headers = { 'x-goog-api-key': apiKey };
      expect(vendor.requests).toMatchObject([{ headers }, { headers }]);
      expect(vendor.requests.map(({ path }) => path).join(' ')).not.toContain(apiKey);
    },
  );

  it('leave a path alone that a model’s name would make', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: { 'GET /v1beta/models': list } }));
    const fields = { apiKey, baseUrl: `${vendor.origin}/v1beta` };
    await probeOnce({ provider: 'google-ai', fields, settings: { model: '../../other?x=' } });
    expect(vendor.requests[1]?.path).toBe('/v1beta/models/..%2F..%2Fother%3Fx%3D:countTokens');
  });
});

describe('a key of the old kind', () => {
  it('passes with a warning', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: { '*': list } }));
    const fields = { apiKey: standardKey, baseUrl: `${vendor.origin}/v1beta` };
    const report = await probeOnce({ provider: 'google-ai', fields });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ format: 'warn', auth: 'pass' });
    expect(factsOf(report)).toMatchObject({ keyKind: 'standard' });
  });
});
