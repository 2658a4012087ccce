import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBest, type SearchGroup, type SearchWord } from '../../../electron/domain/search-rank.ts';
import { fold, foldCode, rangesIn, wordsOf } from '../../../electron/domain/search-text.ts';

/** Few letters, so that words are found often; all that folding must see through. */
const letters = [
  'a',
  'b',
  'A',
  'á',
  'Ã',
  'a\u0301',
  'ç',
  'C',
  'ß',
  'Σ',
  'ς',
  'ﬁ',
  '½',
  'İ',
  '가',
  '𝒜',
  ' ',
  '-',
  '1',
  '.',
];
const someText = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((parts) => parts.join(''));
const anyText = fc.oneof(someText, fc.string({ unit: 'binary', maxLength: 12 }));

describe('a folded text', () => {
  it.each([
    ['São João', 'sao joao'],
    ['CONCEIÇÃO', 'conceicao'],
    ['Sa\u0303o', 'sao'],
    ['ﬁnanças', 'financas'],
    ['№ 5', 'no 5'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['İstanbul', 'istanbul'],
  ])('of %j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is the folded characters one after the other, and folding it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toBe(Array.from(text, fold).join(''));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('words of a query', () => {
  it.each([
    ['  Padaria   PRAÇA ', ['padaria', 'praca']],
    ['acme/openai/prod-1', ['acme', 'openai', 'prod-1']],
    ['um Um ÚM', ['um']],
    [' / ', []],
  ])('of %j are %j', (query, words) => {
    expect(wordsOf(query)).toEqual(words);
  });
});

describe('ranges of words in a text', () => {
  it.each([
    [
      'São João',
      ['ao'],
      [
        [1, 3],
        [6, 8],
      ],
    ],
    ['Sa\u0303o', ['sa'], [[0, 3]]],
    ['abab', ['ab', 'ba'], [[0, 4]]],
    ['aaa', ['aa'], [[0, 3]]],
    ['ﬁm', ['i'], [[0, 1]]],
    ['padaria', ['x'], []],
  ])('in %j of %j are %j', (text, words, ranges) => {
    expect(rangesIn(text, words)).toEqual(ranges.map(([start, end]) => ({ start, end })));
  });

  it('hold every place of every word, stand in order and apart, and cut no character', () => {
    fc.assert(
      fc.property(anyText, fc.array(someText, { minLength: 1, maxLength: 3 }), (text, queries) => {
        const words = queries.flatMap(wordsOf);
        const ranges = rangesIn(text, words);
        const marked = ranges.map(({ start, end }) => fold(text.slice(start, end)));
        expect(marked.every((part) => words.some((word) => part.includes(word)))).toBe(true);
        expect(ranges.length > 0).toBe(words.some((word) => fold(text).includes(word)));
        for (const [place, { start, end }] of ranges.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(ranges[place - 1]?.end ?? -1);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const rest = ranges.reduceRight((left, { start, end }) => `${left.slice(0, start)}\n${left.slice(end)}`, text);
        expect(words.some((word) => fold(rest).includes(word))).toBe(false);
      }),
    );
  });
});

type Card = {
  readonly kind: SearchGroup['kind'];
  readonly id: string;
  readonly texts: readonly string[];
  readonly code: string | null;
  readonly context: readonly string[];
};

/** The ranking as its rule reads, told from the words and texts alone. */
function naiveCost(card: Card, { text, code }: SearchWord): number {
  const grade = (hay: string, word: string): number => {
    if (word === '' || !hay.includes(word)) return 8;
    if (hay === word) return 0;
    if (hay.startsWith(word)) return 1;
    const places = [...hay].map((_, at) => at).filter((at) => hay.startsWith(word, at));
    return places.some((at) => !/[\p{L}\p{N}]/u.test(hay.charAt(at - 1))) ? 2 : 6;
  };
  const around = new Map([
    [0, 3],
    [1, 4],
    [2, 5],
    [6, 7],
    [8, 8],
  ]);
  return Math.min(
    ...card.texts.map((hay) => grade(hay, text)),
    card.code === null ? 8 : grade(card.code, code),
    ...card.context.map((hay) => around.get(grade(hay, text)) ?? 8),
  );
}

const kinds = ['organisation', 'connection', 'credential'] as const;

function naiveBest(cards: readonly Card[], words: readonly SearchWord[]): readonly string[] {
  const order = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b));
  return cards
    .map((card) => ({ card, costs: words.map((word) => naiveCost(card, word)) }))
    .filter(({ costs }) => costs.every((cost) => cost < 8))
    .map(({ card, costs }) => ({ card, cost: costs.reduce((sum, cost) => sum + cost, 0) }))
    .sort(
      (a, b) =>
        order(a.cost, b.cost) ||
        order(kinds.indexOf(a.card.kind), kinds.indexOf(b.card.kind)) ||
        order(a.card.texts[0] ?? '', b.card.texts[0] ?? '') ||
        order(a.card.context[0] ?? '', b.card.context[0] ?? '') ||
        order(a.card.id, b.card.id),
    )
    .map(({ card }) => card.id);
}

const words = fc.constantFrom('a', 'ab', 'aba', 'b', 'ab-a', '12', 'c').map((text) => ({ text, code: foldCode(text) }));
const hay = fc
  .array(fc.constantFrom('a', 'b', 'c', '-', ' ', '1', '2'), { maxLength: 6 })
  .map((parts) => parts.join(''));
const group = fc.record({
  kind: fc.constantFrom(...kinds),
  context: fc.array(hay, { maxLength: 2 }),
  entries: fc.array(fc.record({ texts: fc.array(hay, { minLength: 1, maxLength: 2 }), code: fc.option(hay) }), {
    maxLength: 6,
  }),
});

describe('the best of many', () => {
  it('are those of a search that knows no shortcut, in its order, and as many are counted', () => {
    fc.assert(
      fc.property(
        fc.array(group, { maxLength: 6 }),
        fc.uniqueArray(words, { minLength: 1, maxLength: 3, selector: ({ text }) => text }),
        fc.integer({ min: 1, max: 8 }),
        (made, asked, limit) => {
          const groups = made.map((one, place) => ({
            ...one,
            entries: one.entries.map((entry, at) => ({ ...entry, id: `${place}-${at}` })),
          }));
          const cards = groups.flatMap(({ kind, context, entries }) =>
            entries.map((one) => ({ ...one, kind, context })),
          );
          const expected = naiveBest(cards, asked);
          const { best, total } = findBest(groups, asked, limit);
          expect(best.map(({ entry }) => entry.id)).toEqual(expected.slice(0, limit));
          expect(total).toBe(expected.length);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
