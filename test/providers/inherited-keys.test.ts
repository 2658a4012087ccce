import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';

/** Of the shapes vendors document; nobody's. */
const keys = {
  openai: `sk-proj-${'aB3_'.repeat(8)}T3BlbkFJ${'cD4-'.repeat(8)}`,
  groq: `gsk_${'aB3d'.repeat(13)}`,
  googleAi: `AQ.${'aB3_'.repeat(12)}`,
};

const answer = { status: 200, body: { id: 'a-model', voices: [{ name: 'pt-BR-Neural2-A' }] } };

describe('a provider that inherits its keys', () => {
  it.each([
    ['openai-whisper', keys.openai],
    ['openai-tts', keys.openai],
    ['groq-whisper', keys.groq],
    ['google-cloud-tts', keys.googleAi],
  ])('is tested with a key of the provider it inherits from: %s', async (provider, apiKey) => {
    const vendor = await duringTest(scriptedVendor({ routes: { '*': answer } }));
    const report = await probeOnce({ provider, fields: { apiKey, baseUrl: `${vendor.origin}/v1` } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests).toHaveLength(1);
  });

  it.each([
    ['openai-whisper', keys.groq, 'Groq'],
    ['openai-tts', keys.groq, 'Groq'],
    ['groq-whisper', keys.openai, 'OpenAI'],
    ['google-cloud-tts', keys.openai, 'OpenAI'],
    ['openai', keys.groq, 'Groq'],
  ])('is not tested with a key of a third one, which hears nothing of it: %s', async (...row) => {
    const [provider, apiKey, looksLike] = row;
    const world = scriptedWorld();
    const report = await probeOnce({ provider, fields: { apiKey }, world });
    expect(report).toMatchObject({ cause: 'FMT_PREFIX', confidence: 'sure' });
    expect(statesOf(report)).toEqual({ format: 'fail' });
    expect(factsOf(report)).toEqual({ field: 'apiKey', reason: 'otherProvider', looksLike });
    expect(world.lookups).toEqual([]);
  });
});
