import type { SearchMatch } from '../../shared/contract/search.ts';

type Range = SearchMatch['ranges'][number];

const ascii = /^\p{ASCII}*$/u;
const marks = /\p{M}+/gu;

/** Without case and accents. Nothing is left of a combining mark; a ligature gives several letters. */
const foldAny = (text: string): string =>
  // A capital sigma would become another letter at the end of a word than within it.
  text.normalize('NFKD').replaceAll('Σ', 'σ').toLowerCase().normalize('NFKD').replaceAll(marks, '');

/** A text as it is compared: without case and accents. Each character by itself, so that places can be told. */
export const fold = (text: string): string => (ascii.test(text) ? text.toLowerCase() : foldAny(text));

/** What a tax id is compared by: without what people write between its characters. */
export const foldCode = (text: string): string => fold(text).replaceAll(/[./-]/g, '');

/** The different words of a query, folded. A slash parts words too: references are written `acme/openai/prod`. */
export const wordsOf = (query: string): readonly string[] => [
  ...new Set(
    fold(query)
      .split(/[\s/]+/u)
      .filter((word) => word !== ''),
  ),
];

/** Where each unit of the folded text came from. A mark belongs to the character before it. */
function originsOf(text: string): readonly Range[] {
  const origins: Range[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const folded = foldAny(character).length;
    const last = origins.at(-1);
    if (folded === 0 && last !== undefined) {
      for (let at = origins.length - 1; at >= 0 && origins[at]?.end === start; at -= 1) {
        origins[at] = { start: origins[at]?.start ?? start, end };
      }
    }
    for (let unit = 0; unit < folded; unit += 1) origins.push({ start, end });
    start = end;
  }
  return origins;
}

/** Every place of a word in a folded text. */
function placesOf(folded: string, word: string): readonly Range[] {
  const places: Range[] = [];
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
    places.push({ start: at, end: at + word.length });
  }
  return places;
}

/** Ranges in order, those that overlap or touch as one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || last.end < range.start) result.push(range);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return result;
}

/** Where folded words are found in a text as it is written. */
export function rangesIn(text: string, words: readonly string[]): readonly Range[] {
  const folded = fold(text);
  const places = words.flatMap((word) => placesOf(folded, word));
  if (places.length === 0) return [];
  const origins = originsOf(text);
  return joined(
    places.map((place) => ({
      start: origins[place.start]?.start ?? 0,
      end: origins[place.end - 1]?.end ?? text.length,
    })),
  );
}
