import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookDate, modelBook } from '../../../electron/core/adapters/model-book.ts';
import { currentName } from '../../../electron/core/adapters/model-names.ts';
import { modelPrice } from '../../../shared/model/model-price.ts';

const noon = Date.UTC(2026, 10, 21, 12);

const ratesOf = (provider: string, model: string, at = noon) => {
  const { price } = modelBook.entry(provider, model, at);
  return price === null ? null : [price.input, price.cachedInput, price.output];
};

describe('the models that come with the product', () => {
  it.each([
    ['openai', 'gpt-4o', ['2500000', '1250000', '10000000']],
    ['openai', 'gpt-4o-mini', ['150000', '75000', '600000']],
    ['anthropic', 'claude-3-5-sonnet-20241022', ['3000000', '300000', '15000000']],
    ['google-ai', 'gemini-2.0-flash', ['100000', '25000', '400000']],
    ['groq', 'llama-3.3-70b-versatile', ['590000', null, '790000']],
    ['openrouter', 'openai/gpt-4o', ['2500000', null, '10000000']],
  ])('have the price of public lists: %s %s', (provider, model, rates) => {
    expect(ratesOf(provider, model)).toEqual(rates);
    expect(modelBook.entry(provider, model, noon).priceDate).toBe(bookDate);
  });

  it('tell where a longer request costs more, and how much fits in', () => {
    const { price, contextWindow } = modelBook.entry('openai', 'gpt-5.4', noon);
    expect(contextWindow).toBe(1_050_000);
    expect(price?.tiers).toEqual([{ above: 271_999, input: '5000000', cachedInput: '500000', output: '22500000' }]);
  });

  it('cost what they cost at that hour', () => {
    const night = Date.UTC(2026, 10, 23, 2);
    expect(ratesOf('deepseek', 'deepseek-v4-flash')).toEqual(['220000', '7000', '660000']);
    expect(ratesOf('deepseek', 'deepseek-v4-flash', night)).toEqual(['440000', '14000', '1320000']);
  });

  it.each([
    ['openai', 'gpt-of-tomorrow'],
    ['openai-compatible', 'gpt-4o'],
    ['vercel-ai-gateway', 'openai/gpt-4o'],
    ['deepseek', 'deepseek-chat'],
    ['ollama', 'gpt-oss:120b-cloud'],
    ['elevenlabs', 'eleven_v3'],
    ['no-such-provider', 'gpt-4o'],
  ])('have no price, not even zero, where none is known or sources differ: %s %s', (provider, model) => {
    expect(modelBook.entry(provider, model, noon)).toMatchObject({ price: null, priceDate: null });
  });

  it('cost nothing on one’s own machine', () => {
    expect(ratesOf('ollama', 'llama3.2:latest')).toEqual(['0', '0', '0']);
  });

  it.each([
    ['openai-whisper', 'whisper-1', 'minute', '6000000000', true],
    ['openai', 'whisper-1', 'minute', '6000000000', true],
    ['groq-whisper', 'whisper-large-v3-turbo', 'minute', '666666667', true],
    ['openai-tts', 'tts-1', 'character', '15000000', true],
    ['deepgram', 'nova-3', 'minute', '4800000000', false],
  ])('are priced by what their bill counts: %s %s', (provider, model, unit, input, verified) => {
    expect(modelBook.entry(provider, model, noon).price).toMatchObject({ unit, input, output: null, verified });
  });

  it('are of the vendor itself, by whole names', () => {
    expect(modelBook.ids('google-ai').filter((id) => id.startsWith('claude'))).toEqual([]);
    expect(modelBook.ids('openai').filter((id) => /[-:]$|^ft:/.test(id))).toEqual([]);
    expect(modelBook.ids('openai-whisper')).toEqual(expect.arrayContaining(['whisper-1', 'gpt-4o-transcribe']));
    expect(modelBook.ids('openrouter').length).toBeGreaterThan(600);
    expect(modelBook.ids('redis')).toEqual([]);
  });

  it('have prices in whole numbers alone', () => {
    const providers = [
      'openai',
      'anthropic',
      'google-ai',
      'openrouter',
      'groq',
      'mistral',
      'deepseek',
      'xai',
      'azure-openai',
    ];
    const prices = providers.flatMap((id) => modelBook.ids(id).map((model) => modelBook.entry(id, model, noon).price));
    const priced = prices.filter((price) => price !== null);
    expect(priced.length).toBeGreaterThan(700);
    expect(priced.filter((price) => !modelPrice.safeParse(price).success)).toEqual([]);
  });

  it('are dated by the version they came in: a newer one needs a new date', () => {
    const file = new URL('../../../node_modules/@pydantic/genai-prices/package.json', import.meta.url);
    expect([JSON.parse(readFileSync(file, 'utf8')).version, bookDate]).toEqual(['0.1.8', '2026-09-23']);
  });
});

describe('a name that ends in -latest', () => {
  const rule = (...names: readonly string[]) => ({
    id: names[0] ?? '',
    match: { or: names.map((equals) => ({ equals })) },
  });
  const known = [rule('big-latest', 'big-2407'), rule('big-2512'), rule('small-latest'), rule('small-2501')];

  it('stands for the newest model where the table forgot to move it on', () => {
    expect(currentName('big-latest', known)).toBe('big-2512');
    expect(ratesOf('mistral', 'mistral-large-latest')).toEqual(ratesOf('mistral', 'mistral-large-2512'));
  });

  it('stands for itself where the table prices it on its own, or does not know it', () => {
    expect(['small-latest', 'other-latest', 'big-2407'].map((name) => currentName(name, known))).toEqual([
      'small-latest',
      'other-latest',
      'big-2407',
    ]);
  });
});
