import { describe, expect, it } from 'vitest';
import { detectProvider } from '../../shared/catalogue/detect.ts';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import { answersOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { playFixtures } from './play-fixtures.ts';

const host = 'my-resource.openai.azure.com';
const endpoint = `https://${host}`;
const apiKey = 'a1b2'.repeat(8);

describe('Azure OpenAI', () => {
  playFixtures({ provider: 'azure-openai', host, fields: { apiKey, endpoint } });
});

describe("Azure OpenAI's requests", () => {
  it
    .skipIf(!opensslAvailable)
    .each(['', '/', '/openai', '/openai/v1/', '/openai/deployments/gpt-5-4/chat/completions?api-version=2024-10-21'])(
    'go to the resource, whatever was pasted after it: "%s"',
    async (path) => {
      const vendor = await duringTest(
        scriptedVendor({
          routes: {
            'GET /openai/v1/models': { status: 200, body: { data: [] } },
            'POST /openai/deployments/my%20chat/chat/completions': { status: 400, body: {} },
          },
          tls: certificateFor(host),
        }),
      );
      const world = scriptedWorld({ hosts: { [host]: { port: vendor.port } }, extraCa: [testAuthority()] });
      const fields = { apiKey, endpoint: endpoint + path };
      const report = await probeOnce({ provider: 'azure-openai', fields, settings: { deployment: 'my chat' }, world });
      expect(answersOf(report)).toBe('yes yes yes');
      expect(vendor.requests.map(({ method, body }) => [method, body])).toEqual([
        ['GET', ''],
        ['POST', '{}'],
      ]);
      for (const { headers } of vendor.requests) expect(headers['api-key']).toBe(apiKey);
    },
  );

  it('tell a name that is gone from a fault of DNS', async () => {
    const report = await probeOnce({ provider: 'azure-openai', fields: { apiKey, endpoint }, world: scriptedWorld() });
    expect(report).toMatchObject({ cause: 'NOT_FOUND_TARGET', confidence: 'likely' });
    expect(statesOf(report)).toMatchObject({ dns: 'fail' });
  });
});

describe('a key of Azure', () => {
  it('is only guessed, for its shape is that of many', () => {
    const guesses = detectProvider(apiKey, catalogue).filter(({ provider }) => provider === 'azure-openai');
    expect(guesses).toMatchObject([{ field: 'apiKey', confidence: 'low' }]);
  });
});
