import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestSlug } from '../../../renderer/features/organisations/slug-suggestion.ts';
import { slug } from '../../../shared/model/slug.ts';

describe('a suggested short name', () => {
  it.each([
    ['Padaria São João & Filhos', 'padaria-sao-joao-filhos'],
    ['  Clínica -- Ação!  ', 'clinica-acao'],
    ['日本', ''],
    ['A', 'a'],
  ])('of %s is %s', (name, suggestion) => {
    expect(suggestSlug(name)).toBe(suggestion);
  });

  it('is always one the engine accepts, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const suggestion = suggestSlug(name);
        return suggestion === '' || slug.safeParse(suggestion).success;
      }),
    );
    expect(suggestSlug(`${'a'.repeat(47)} b`)).toBe('a'.repeat(47));
  });
});
