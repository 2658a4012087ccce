import { describe, expect, it } from 'vitest';
import { canonicalDestination, customDestinationOf } from '../../electron/domain/destination.ts';
import { assemblyai } from '../../shared/catalogue/providers/assemblyai.ts';
import { answersOf, probeOnce } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { playFixtures } from './play-fixtures.ts';

const apiKey = 'a1b2c3d4'.repeat(4);
const european = 'https://api.eu.assemblyai.com';

const list = {
  status: 200,
  body: {
    page_details: { limit: 1, result_count: 1 },
    transcripts: [{ id: 'canary-transcript', audio_url: 'https://cliente.example/canary-audio.mp3' }],
  },
};

describe('AssemblyAI', () => {
  playFixtures({ provider: 'assemblyai', host: 'api.assemblyai.com', fields: { apiKey } });
});

describe("AssemblyAI's request", () => {
  it('carries the key alone, asks for one transcript at most, and tells nothing of it', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: { 'GET /v2/transcript': list } }));
    const report = await probeOnce({ provider: 'assemblyai', fields: { apiKey, baseUrl: vendor.origin } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests).toMatchObject([{ path: '/v2/transcript?limit=1', headers: { authorization: apiKey } }]);
    expect(JSON.stringify(report)).not.toContain('canary');
  });

  it.skipIf(!opensslAvailable)('goes to Europe with a key of Europe, which is the vendor too', async () => {
    const { host } = new URL(european);
    const vendor = await duringTest(
      scriptedVendor({ routes: { 'GET /v2/transcript': list }, tls: certificateFor(host) }),
    );
    const world = scriptedWorld({ hosts: { [host]: { port: vendor.port } }, extraCa: [testAuthority()] });
    const fields = { apiKey, baseUrl: european };
    expect(answersOf(await probeOnce({ provider: 'assemblyai', fields, world }))).toBe('yes yes yes');
    expect(customDestinationOf(assemblyai, fields)).toBeNull();
  });

  it('binds a key to its region: one of the US is not sent to Europe', () => {
    expect(canonicalDestination(assemblyai, { apiKey })).toBe('https://api.assemblyai.com');
    expect(canonicalDestination(assemblyai, { apiKey, baseUrl: european })).toBe(european);
  });
});
