import { describe, expect, it } from 'vitest';
import { answersOf, probeOnce } from '../kit/prober.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const apiKey = `gsk_${'aB3d'.repeat(13)}`;

describe('Groq Whisper', () => {
  playFixtures({ provider: 'groq-whisper', host: 'api.groq.com', fields: { apiKey } });
});

describe("Groq Whisper's request", () => {
  it('asks for one model, with the key as bearer and no audio', async () => {
    const path = '/openai/v1/models/whisper-large-v3-turbo';
    const routes = { [`GET ${path}`]: { status: 200, body: { id: 'whisper-large-v3-turbo', active: true } } };
    const vendor = await duringTest(scriptedVendor({ routes }));
    const fields = { apiKey, baseUrl: `${vendor.origin}/openai/v1` };
    expect(answersOf(await probeOnce({ provider: 'groq-whisper', fields }))).toBe('yes yes yes');
    expect(vendor.requests).toMatchObject([{ path, body: '', headers: { authorization: `Bearer ${apiKey}` } }]);
  });
});
