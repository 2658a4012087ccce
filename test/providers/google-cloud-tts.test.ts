import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const apiKey = `AIza${'aB3_d'.repeat(7)}`;
const voices = { status: 200, body: { voices: [{ name: 'en-US-Standard-A' }] } };

describe('Google Cloud Text-to-Speech', () => {
  playFixtures({ provider: 'google-cloud-tts', host: 'texttospeech.googleapis.com', fields: { apiKey } });
});

describe("Google Cloud Text-to-Speech's request", () => {
  it.each([
    ['', 'pt-BR'],
    ['en-US-Standard-A', 'en-US'],
    ['a voice?x=', 'pt-BR'],
  ])('lists the voices of one language, with the key in its header alone: "%s"', async (voice, language) => {
    const vendor = await duringTest(scriptedVendor({ routes: { 'GET /v1/voices': voices } }));
    const fields = { apiKey, baseUrl: `${vendor.origin}/v1` };
    await probeOnce({ provider: 'google-cloud-tts', fields, settings: { voice } });
    const headers = { 'x-goog-api-key': apiKey };
    expect(vendor.requests).toMatchObject([{ path: `/v1/voices?languageCode=${language}`, headers }]);
  });

  it('is not made without a key', async () => {
    const report = await probeOnce({ provider: 'google-cloud-tts', fields: {} });
    expect(report.cause).toBe('BAD_REQUEST');
    expect(statesOf(report)).toEqual({ format: 'fail' });
    expect(factsOf(report)).toEqual({ field: 'apiKey', reason: 'required' });
    expect(answersOf(report)).toBe('unknown unknown unknown');
  });
});
