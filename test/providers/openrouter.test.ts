import { describe, expect, it } from 'vitest';
import { answersOf, probeOnce } from '../kit/prober.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const apiKey = `sk-or-v1-${'0123456789abcdef'.repeat(4)}`;

describe('OpenRouter', () => {
  playFixtures({ provider: 'openrouter', host: 'openrouter.ai', fields: { apiKey } });
});

describe("OpenRouter's request", () => {
  it('asks for what the key says of itself, for the list of models is public', async () => {
    const routes = { 'GET /api/v1/key': { status: 200, body: { data: {} } } };
    const vendor = await duringTest(scriptedVendor({ routes }));
    const fields = { apiKey, baseUrl: `${vendor.origin}/api/v1` };
    expect(answersOf(await probeOnce({ provider: 'openrouter', fields }))).toBe('yes yes yes');
    expect(vendor.requests).toMatchObject([{ headers: { authorization: `Bearer ${apiKey}` } }]);
  });
});
