import { describe, expect, it } from 'vitest';
import { explainError } from '../../../shared/i18n/error-text.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';

describe('a translator', () => {
  it('speaks its own language, beside one that speaks another', () => {
    const inEnglish = createTranslator('en');
    const inPortuguese = createTranslator('pt-BR');
    expect(inEnglish('terms.status.active')).toBe('Active');
    expect(inPortuguese('terms.status.active')).toBe('Ativa');
    expect(inEnglish('terms.status.active')).toBe('Active');
  });

  it('fills gaps as they are, without escaping or reading them again as templates', () => {
    const translate = createTranslator('en');
    const text = translate('reasons.otherProvider.message', { provider: '<b>&$t(errors.BUSY.message){{provider}}' });
    expect(text).toBe('This looks like a key of <b>&$t(errors.BUSY.message){{provider}}.');
  });

  it('throws on a key without a text', () => {
    const translate = createTranslator('pt-BR');
    // @ts-expect-error: keys are typed; this one does not exist.
    expect(() => translate('errors.NO_SUCH_CODE.message')).toThrow('No text for errors.NO_SUCH_CODE.message');
  });

  it('throws on a key that names a group of texts', () => {
    const translate = createTranslator('en');
    // @ts-expect-error: only whole paths are keys.
    expect(() => translate('errors.BUSY')).toThrow();
  });

  it('throws when a gap gets no value', () => {
    const translate = createTranslator('en');
    expect(() => translate('reasons.otherProvider.message')).toThrow('No value for a gap');
  });
});

describe('the words of an error', () => {
  const translate = createTranslator('en');

  it('are its reason’s when it has one', () => {
    expect(explainError(translate, { code: 'VALIDATION_FAILED', reason: 'slugTaken' }).message).toBe(
      'Another organisation already has this short name.',
    );
  });

  it('are its code’s when it has none', () => {
    expect(explainError(translate, { code: 'BUSY' })).toEqual({
      message: 'The data folder is in use by another process.',
      fix: 'Wait for it to finish and try again.',
    });
  });

  it('are its code’s when the reason lacks a value for its gap', () => {
    expect(explainError(translate, { code: 'CONFIRMATION_REQUIRED', reason: 'confirmDestination' }).message).toBe(
      'This needs your confirmation first.',
    );
    expect(
      explainError(translate, {
        code: 'CONFIRMATION_REQUIRED',
        reason: 'confirmDestination',
        params: { host: 'llm.acme.example' },
      }).fix,
    ).toBe('If you trust llm.acme.example, confirm it by name.');
  });
});
