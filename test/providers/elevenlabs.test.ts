import { describe, expect, it } from 'vitest';
import { ownerOfKey } from '../../shared/catalogue/detect.ts';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import { answersOf, probeOnce, statesOf } from '../kit/prober.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const apiKey = `sk_${'0a1b2c3d'.repeat(6)}`;

const account = { status: 200, body: { tier: 'creator', character_count: 1, character_limit: 2 } };
const voices = { status: 200, body: { voices: [], total_count: 24 } };
const refused = { status: 401, body: { detail: { status: 'missing_permissions' } } };

describe('ElevenLabs', () => {
  playFixtures({ provider: 'elevenlabs', host: 'api.elevenlabs.io', fields: { apiKey } });
});

describe("ElevenLabs' requests", () => {
  it('carry the key in its own header, and ask for the plan and one voice', async () => {
    const vendor = await duringTest(
      scriptedVendor({ routes: { 'GET /v1/user/subscription': account, 'GET /v2/voices': voices } }),
    );
    const report = await probeOnce({ provider: 'elevenlabs', fields: { apiKey, baseUrl: vendor.origin } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission: 'pass', quota: 'pass' });
    expect(vendor.requests.map(({ path }) => path)).toEqual([
      '/v1/user/subscription',
      '/v2/voices?page_size=1&include_total_count=true',
    ]);
    for (const { headers } of vendor.requests) {
      expect(headers['xi-api-key']).toBe(apiKey);
      expect(headers).not.toHaveProperty('authorization');
    }
  });

  it('leave a path alone that a voice’s name would make', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: { 'GET /v1/user/subscription': account } }));
    const fields = { apiKey, baseUrl: vendor.origin };
    await probeOnce({ provider: 'elevenlabs', fields, settings: { voice: '../user?x=' } });
    expect(vendor.requests[1]?.path).toBe('/v1/voices/..%2Fuser%3Fx%3D');
  });
});

describe('a key of ElevenLabs that may only speak', () => {
  it('passes by the voices where it may not read the account', async () => {
    const vendor = await duringTest(
      scriptedVendor({ routes: { 'GET /v1/user/subscription': refused, 'GET /v2/voices': voices } }),
    );
    const report = await probeOnce({ provider: 'elevenlabs', fields: { apiKey, baseUrl: vendor.origin } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(report.cause).toBeNull();
  });

  it('is accepted, and no more is known, where it may read neither', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: { '*': refused } }));
    const report = await probeOnce({ provider: 'elevenlabs', fields: { apiKey, baseUrl: vendor.origin } });
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission: 'warn' });
  });
});

describe('a plan that pays late', () => {
  it('passes with a warning', async () => {
    const late = { status: 200, body: { ...account.body, status: 'past_due' } };
    const vendor = await duringTest(
      scriptedVendor({ routes: { 'GET /v1/user/subscription': late, 'GET /v2/voices': voices } }),
    );
    const report = await probeOnce({ provider: 'elevenlabs', fields: { apiKey, baseUrl: vendor.origin } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ quota: 'warn' });
  });
});

describe('the shape of ElevenLabs’ keys', () => {
  it('is not that of others that begin alike', () => {
    const owners = [apiKey, `sk_live_${'0a1b'.repeat(6)}`, `sk-${'0a1b2c3d'.repeat(6)}`].map(
      (key) => ownerOfKey(key, catalogue)?.id,
    );
    expect(owners[0]).toBe('elevenlabs');
    expect(owners.slice(1)).not.toContain('elevenlabs');
  });
});
