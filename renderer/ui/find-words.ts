/** A stretch of a text, end exclusive, in UTF-16 units. */
export type TextRange = { readonly start: number; readonly end: number };

/** One character without case and accents. What is nothing but an accent stays, so that places can be told. */
const foldCharacter = (character: string): string =>
  character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, character.length).padEnd(character.length);

/** A text as it is compared: without case and accents, each character in its place. */
const folded = (text: string): string => [...text.normalize('NFC')].map(foldCharacter).join('');

/** The words of what is typed, as they are compared. */
export const wordsOf = (typed: string): readonly string[] => folded(typed).split(/\s+/).filter(Boolean);

/** How well texts answer words: less is better, null where a word is found in none of them. */
export function matchCost(texts: readonly string[], words: readonly string[]): number | null {
  const all = texts.map(folded);
  let sum = 0;
  for (const word of words) {
    const costs = all.map((text) => costIn(text, word)).filter((cost) => cost !== null);
    if (costs.length === 0) return null;
    sum += Math.min(...costs);
  }
  return sum;
}

function costIn(text: string, word: string): number | null {
  const at = text.indexOf(word);
  if (at === -1) return null;
  if (at === 0) return text.length === word.length ? 0 : 1;
  return text.includes(` ${word}`) ? 2 : 4;
}

/** Where the words stand in a text, in order and apart from each other. */
export function rangesOf(text: string, words: readonly string[]): readonly TextRange[] {
  const flat = folded(text);
  const found = words
    .map((word) => ({ start: flat.indexOf(word), end: flat.indexOf(word) + word.length }))
    .filter(({ start }) => start !== -1)
    .toSorted((a, b) => a.start - b.start);
  return found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
}
