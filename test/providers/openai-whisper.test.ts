import { describe, expect, it } from 'vitest';
import { anApiKey } from '../kit/builders.ts';
import { answersOf, probeOnce } from '../kit/prober.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const apiKey = anApiKey('canary-of-whisper');

describe('OpenAI Whisper', () => {
  playFixtures({ provider: 'openai-whisper', host: 'api.openai.com', fields: { apiKey } });
});

describe("OpenAI Whisper's request", () => {
  it('asks for the usual model alone, with the key and what the settings add', async () => {
    const routes = { 'GET /v1/models/whisper-1': { status: 200, body: { id: 'whisper-1' } } };
    const vendor = await duringTest(scriptedVendor({ routes }));
    const fields = { apiKey, baseUrl: `${vendor.origin}/v1/` };
    const settings = { organization: 'org-exemplo', project: 'proj_exemplo' };
    expect(answersOf(await probeOnce({ provider: 'openai-whisper', fields, settings }))).toBe('yes yes yes');
    const headers = {
      authorization: `Bearer ${apiKey}`,
      'openai-organization': 'org-exemplo',
      'openai-project': 'proj_exemplo',
    };
    expect(vendor.requests).toMatchObject([{ method: 'GET', path: '/v1/models/whisper-1', body: '', headers }]);
  });

  it('asks for the newer model where the usual one is missing, and for nothing else', async () => {
    const missing = { status: 404, body: { error: { code: 'model_not_found' } } };
    const vendor = await duringTest(scriptedVendor({ routes: { '*': missing } }));
    const fields = { apiKey, baseUrl: `${vendor.origin}/v1` };
    expect(answersOf(await probeOnce({ provider: 'openai-whisper', fields }))).toBe('yes yes no');
    expect(vendor.requests.map(({ path }) => path)).toEqual(['/v1/models/whisper-1', '/v1/models/gpt-4o-transcribe']);
  });

  it('leaves a path alone that a model’s name would make', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: {} }));
    const fields = { apiKey, baseUrl: `${vendor.origin}/v1` };
    await probeOnce({ provider: 'openai-whisper', fields, settings: { model: '../files?x=' } });
    expect(vendor.requests.map(({ path }) => path)).toEqual(['/v1/models/..%2Ffiles%3Fx%3D']);
  });
});
