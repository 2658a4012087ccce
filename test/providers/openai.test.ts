import { describe, expect, it } from 'vitest';
import { anApiKey } from '../kit/builders.ts';
import { answersOf, factsOf, probeOnce } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { playFixtures } from './play-fixtures.ts';

const host = 'api.openai.com';
const apiKey = anApiKey();

describe('OpenAI', () => {
  playFixtures({ provider: 'openai', host, fields: { apiKey } });
});

describe("OpenAI's request", () => {
  it.skipIf(!opensslAvailable)('is one GET of the models, with the key and what the settings add', async () => {
    const routes = { 'GET /v1/models': { status: 200, body: { data: [] } } };
    const vendor = await duringTest(scriptedVendor({ routes, tls: certificateFor(host) }));
    const world = scriptedWorld({ hosts: { [host]: { port: vendor.port } }, extraCa: [testAuthority()] });
    const settings = { organization: 'org-exemplo', project: 'proj_exemplo' };
    const report = await probeOnce({ provider: 'openai', fields: { apiKey }, settings, world });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests).toMatchObject([
      {
        method: 'GET',
        path: '/v1/models',
        body: '',
        headers: {
          host,
          authorization: `Bearer ${apiKey}`,
          'openai-organization': 'org-exemplo',
          'openai-project': 'proj_exemplo',
          'user-agent': 'Chaveiro',
          'accept-encoding': 'identity',
        },
      },
    ]);
  });

  it.each(['', '/'])('goes to a base URL of its own, written with "%s" at its end', async (end) => {
    const routes = { 'GET /proxy/v1/models': { status: 200, body: { data: [] } } };
    const vendor = await duringTest(scriptedVendor({ routes }));
    const fields = { apiKey, baseUrl: `${vendor.origin}/proxy/v1${end}` };
    expect(answersOf(await probeOnce({ provider: 'openai', fields }))).toBe('yes yes yes');
    expect(vendor.requests).toHaveLength(1);
  });
});

describe('a key that manages an organisation of OpenAI’s', () => {
  it.each(['openai', 'openai-whisper', 'openai-tts'])('calls no model, and is not sent to: %s', async (provider) => {
    const world = scriptedWorld();
    const key = `sk-admin-${'aB3d'.repeat(5)}T3BlbkFJ${'aB3d'.repeat(5)}`;
    const report = await probeOnce({ provider, fields: { apiKey: key }, world });
    expect(report).toMatchObject({ cause: 'FMT_PREFIX', confidence: 'sure' });
    expect(factsOf(report)).toEqual({ field: 'apiKey', keyKind: 'admin' });
    expect(world.lookups).toEqual([]);
  });
});
