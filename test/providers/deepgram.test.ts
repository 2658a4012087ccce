import { describe, expect, it } from 'vitest';
import { answersOf, probeOnce, statesOf } from '../kit/prober.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const apiKey = 'a1b2c'.repeat(8);

describe('Deepgram', () => {
  playFixtures({ provider: 'deepgram', host: 'api.deepgram.com', fields: { apiKey } });
});

describe("Deepgram's requests", () => {
  it('carry the key as a token, and ask for the first project alone', async () => {
    const vendor = await duringTest(
      scriptedVendor({
        routes: {
          'GET /v1/projects': { status: 200, body: { projects: [{ project_id: '../a b' }, { project_id: 'other' }] } },
          'GET /v1/projects/..%2Fa%20b/balances': { status: 200, body: { balances: [{ amount: 1, units: 'usd' }] } },
        },
      }),
    );
    const report = await probeOnce({ provider: 'deepgram', fields: { apiKey, baseUrl: vendor.origin } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission: 'pass', quota: 'pass' });
    expect(vendor.requests.map(({ headers }) => headers.authorization)).toEqual([`Token ${apiKey}`, `Token ${apiKey}`]);
  });
});
