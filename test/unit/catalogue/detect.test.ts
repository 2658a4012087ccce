import { describe, expect, it } from 'vitest';
import { detectProvider, ownerOfKey } from '../../../shared/catalogue/detect.ts';
import { catalogue } from '../../../shared/catalogue/index.generated.ts';

/** Of the shapes vendors document; nobody's. */
const openAiKey = `sk-proj-${'aB3_'.repeat(8)}T3BlbkFJ${'cD4-'.repeat(8)}`;
const legacyKey = `sk-${'aB3'.repeat(7)}T3BlbkFJ${'cD4'.repeat(7)}`;
const googleKey = `AIza${'aB3_d'.repeat(7)}`;
const openRouterKey = `sk-or-v1-${'0123abcd'.repeat(8)}`;

const guesses = (text: string) =>
  detectProvider(text, catalogue).map(({ provider, field, confidence, via }) =>
    [provider, field, confidence, via].join(' '),
  );

describe('a pasted value', () => {
  /** Providers that take a key of OpenAI's for another job. */
  const heirs = ['openai-tts apiKey low pattern', 'openai-whisper apiKey low pattern'];

  it.each([
    ['a project key of OpenAI', openAiKey, ['openai apiKey high pattern', ...heirs]],
    ['a legacy key of OpenAI', legacyKey, ['openai apiKey high pattern', ...heirs]],
    ['a key that only begins like one', 'sk-proj-A1b2C3d4A1b2C3d4A1b2', ['openai apiKey low pattern', ...heirs]],
    ['a key of OpenRouter', openRouterKey, ['openrouter apiKey high pattern']],
    ['a Redis URL', 'rediss://default:secret@host:6380', ['redis url high pattern']],
    ['a PostgreSQL URL', 'postgres://user:secret@host/db', ['postgresql url high pattern']],
    ['a word', 'hello', []],
    ['nothing', '  \n', []],
    ['an empty variable', 'OPENAI_API_KEY=', []],
  ])('is recognised: %s', (_, text, expected) => {
    expect(guesses(text)).toEqual(expected);
  });

  it.each([
    ['as .env files have it', `OPENAI_API_KEY=${openAiKey}`],
    ['quoted', `OPENAI_API_KEY="${openAiKey}"`],
    ['in single quotes, exported', ` export OPENAI_API_KEY = '${openAiKey}' \n`],
  ])('is taken out of its line %s', (_, line) => {
    expect(detectProvider(line, catalogue)[0]).toEqual({
      provider: 'openai',
      field: 'apiKey',
      value: openAiKey,
      confidence: 'high',
      via: 'pattern',
    });
  });

  it('keeps the = inside it', () => {
    const url = 'postgres://user:a=b@host/db?sslmode=require';
    expect(detectProvider(`DATABASE_URL=${url}`, catalogue)[0]?.value).toBe(url);
    expect(detectProvider(url, catalogue)[0]?.value).toBe(url);
  });

  it('is guessed by its variable’s name where its shape says nothing', () => {
    expect(guesses('OPENAI_API_KEY=abc')).toEqual(['openai apiKey low name']);
    expect(guesses('OPENAI_BASE_URL=https://llm.example/v1')).toEqual(['openai baseUrl low name']);
  });

  it('belongs to whom its shape says, whatever its variable is called', () => {
    expect(guesses(`OPENAI_API_KEY=${openRouterKey}`)).toEqual([
      'openrouter apiKey high pattern',
      'openai apiKey low name',
    ]);
  });
});

describe('a key that several providers take', () => {
  it('is first that of the provider the others inherit from', () => {
    const first = (text: string) => guesses(text)[0];
    expect(first(openAiKey)).toBe('openai apiKey high pattern');
    expect(first(`gsk_${'aB3d'.repeat(13)}`)).toBe('groq apiKey high pattern');
    expect(guesses(googleKey).indexOf('google-ai apiKey low pattern')).toBeLessThan(
      guesses(googleKey).indexOf('google-cloud-tts apiKey low pattern'),
    );
  });

  it('is so in whatever order they stand in the catalogue', () => {
    const turned = catalogue.toReversed();
    expect(detectProvider(openAiKey, turned)[0]?.provider).toBe('openai');
    expect(ownerOfKey(openAiKey, turned)?.id).toBe('openai');
  });

  it.each([
    ['OPENAI_API_KEY', openAiKey, 'openai apiKey high pattern'],
    ['WHISPER_API_KEY', openAiKey, 'openai-whisper apiKey high pattern'],
    ['OPENAI_TTS_API_KEY', openAiKey, 'openai-tts apiKey high pattern'],
    ['GEMINI_API_KEY', googleKey, 'google-ai apiKey low pattern'],
    ['GOOGLE_TTS_API_KEY', googleKey, 'google-cloud-tts apiKey low pattern'],
    ['SOME_OTHER_NAME', openAiKey, 'openai apiKey high pattern'],
  ])('is the one its variable is called after: %s', (name, value, best) => {
    expect(guesses(`${name}=${value}`)[0]).toBe(best);
  });

  it('is not made another’s by the name of its variable', () => {
    expect(guesses(`WHISPER_API_KEY=${openRouterKey}`)[0]).toBe('openrouter apiKey high pattern');
  });
});

it('is seen whole in a key that has a `=` of its own', () => {
  const key = `ATATT${'xF'.repeat(20)}=1A2B3C4D`;
  expect(detectProvider(key, catalogue)[0]).toMatchObject({ provider: 'bitbucket', value: key, via: 'pattern' });
  expect(guesses(`BITBUCKET_API_TOKEN=${key}`)[0]).toMatch(/^bitbucket /);
});

describe('the owner of a key', () => {
  it('is known only where the shape is sure', () => {
    expect(ownerOfKey(openRouterKey, catalogue)?.id).toBe('openrouter');
    expect(ownerOfKey('sk-proj-A1b2C3d4A1b2C3d4A1b2', catalogue)).toBeNull();
  });

  it('is the one with the longest prefix', () => {
    const greedy = catalogue.map((one) => ({
      ...one,
      keyPatterns: [
        {
          field: 'apiKey',
          prefix: one.id === 'openai' ? 'sk-proj-' : 'sk-',
          pattern: '^sk-',
          confidence: 'high' as const,
        },
      ],
    }));
    expect(ownerOfKey(openAiKey, greedy)?.id).toBe('openai');
  });
});
