import { describe, expect, it } from 'vitest';
import { findingText } from '../../../shared/i18n/finding-text.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';

const t = createTranslator('en');
const told = (cause: Parameters<typeof findingText>[1]['cause'], ...facts: readonly Record<string, string>[]) =>
  findingText(t, { cause, stages: facts.map((each) => ({ facts: each })) });

describe('what a test says of its ending', () => {
  it('is its cause where its stages give no reason', () => {
    expect(told('BAD_REQUEST', { field: 'apiKey' })).toEqual({
      message: t('causes.BAD_REQUEST.title'),
      fix: t('causes.BAD_REQUEST.fix'),
    });
  });

  it('is the reason that a stage gives, with the field it is about', () => {
    expect(told('BAD_REQUEST', {}, { field: 'passphrase', reason: 'required' })).toEqual({
      message: 'Passphrase of the key: This is required.',
      fix: 'Fill it in.',
    });
  });

  it('names the provider that a key looks like', () => {
    const { message, fix } = told('FMT_PREFIX', { reason: 'otherProvider', looksLike: 'Groq' });
    expect(message).toBe('This looks like a key of Groq.');
    expect(fix).toContain('Groq');
  });

  it.each([
    ['a reason without what its words need', { reason: 'otherProvider' }],
    ['a reason nobody has words for', { reason: 'SERVICE_DISABLED' }],
  ])('is its cause for %s', (_, facts) => {
    expect(told('FMT_PREFIX', facts).message).toBe(t('causes.FMT_PREFIX.title'));
  });
});
