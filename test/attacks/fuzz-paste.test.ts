import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectProvider, ownerOfKey } from '../../shared/catalogue/detect.ts';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import { fuzz, patience } from './fuzzing.ts';
import { hostileText } from './mutations.ts';

const patterns = catalogue.flatMap(({ keyPatterns }) => keyPatterns);
const envNames = catalogue.flatMap((provider) => Object.values(provider.envNames).flat());

/** Pieces that patterns look for: in great numbers they make a careless one try without end. */
const pieces = [
  // Keys without a prefix of their own have nothing to begin with.
  ...new Set(
    patterns.flatMap(({ prefix, pattern }) => [prefix, ...(pattern.match(/[\w-]{4,}/g) ?? [])]).filter(Boolean),
  ),
];

const key = fc
  .tuple(fc.constantFrom(...pieces), fc.stringMatching(/^[A-Za-z0-9_-]{0,80}$/))
  .map(([piece, rest]) => `${piece}${rest}`);
const value = fc.oneof(key, hostileText, fc.constantFrom('redis://:x@h:1', 'smtp://u:p@h', '-----BEGIN KEY-----'));
const line = fc
  .tuple(
    fc.constantFrom('', 'export ', ' ', '\t'),
    fc.oneof(fc.constantFrom(...envNames, '__proto__', 'constructor'), hostileText),
    fc.constantFrom('=', ' = ', '==', ':', ''),
    fc.constantFrom('', '"', "'", '`'),
    value,
  )
  .map(([before, name, equals, quote, held]) => `${before}${name}${equals}${quote}${held}${quote}`);

describe('a pasted text', () => {
  it('gives guesses of the catalogue about a part of itself, or none', patience, async () => {
    await fuzz(
      fc.oneof(
        value,
        line,
        fc.tuple(line, line).map((lines) => lines.join('\n')),
      ),
      (text) => {
        for (const guess of detectProvider(text, catalogue)) {
          const provider = catalogue.find(({ id }) => id === guess.provider);
          expect(provider?.fields.map((field) => field.key)).toContain(guess.field);
          expect(text).toContain(guess.value);
          expect(guess.value).not.toBe('');
        }
      },
    );
  });

  // Found by thinking of it: one pattern begins again at every piece it looks for, which took minutes.
  it.each(pieces)('of a million characters like %s is looked at in passing', patience, (piece) => {
    for (const text of [piece.repeat(1_000_000 / piece.length), `${pieces[0]}${piece.repeat(125_000)}`]) {
      expect(detectProvider(`${text}!`, catalogue)).toEqual([]);
      expect(ownerOfKey(`${text}!`, catalogue)).toBeNull();
    }
  });
});
