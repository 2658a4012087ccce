import { type SearchKind, searchKind } from '../../shared/contract/search.ts';

/** A record as it is searched. All texts are folded. */
export type SearchEntry = {
  readonly id: string;
  /** Its own texts; the first is what it is called. */
  readonly texts: readonly string[];
  /** Its tax id, found without what people write between the characters. */
  readonly code: string | null;
};

/** Records of one kind that share what surrounds them: provider, connection, organisation. */
export type SearchGroup = {
  readonly kind: SearchKind;
  readonly context: readonly string[];
  readonly entries: Iterable<SearchEntry>;
};

export type SearchWord = { readonly text: string; readonly code: string };

export type Ranked<G extends SearchGroup> = {
  readonly cost: number;
  readonly entry: SearchEntry;
  readonly group: G;
};

/** What finding a word costs: less is better. What surrounds a record says less of it than its own texts. */
const own = { whole: 0, start: 1, wordStart: 2, inside: 6 } as const;
const around = { whole: 3, start: 4, wordStart: 5, inside: 7 } as const;
const nowhere = 8;

type Costs = Readonly<Record<keyof typeof own, number>>;

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Whether a place in a text, not its first, is where a word begins. */
const beginsWord = (text: string, at: number): boolean => !letterOrDigit.test(text.charAt(at - 1));

function costIn(text: string, word: string, costs: Costs): number {
  let at = text.indexOf(word);
  if (at === -1) return nowhere;
  if (at === 0) return text.length === word.length ? costs.whole : costs.start;
  for (; at !== -1; at = text.indexOf(word, at + 1)) if (beginsWord(text, at)) return costs.wordStart;
  return costs.inside;
}

const leastCost = (texts: readonly string[], word: string, costs: Costs): number => {
  let least: number = nowhere;
  for (const text of texts) least = Math.min(least, costIn(text, word, costs));
  return least;
};

/** What all words cost together; null where one of them is not found. */
function costOf(entry: SearchEntry, words: readonly SearchWord[], around: readonly number[]): number | null {
  let sum = 0;
  for (const [place, { text, code }] of words.entries()) {
    let least = Math.min(around[place] ?? nowhere, leastCost(entry.texts, text, own));
    if (entry.code !== null && code !== '') least = Math.min(least, costIn(entry.code, code, own));
    if (least === nowhere) return null;
    sum += least;
  }
  return sum;
}

const compareTexts = (a = '', b = ''): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

const rankOfKind = (kind: SearchKind): number => searchKind.options.indexOf(kind);

/** Best first: by cost, then organisations before connections before credentials, then by name. A total order. */
export const compareRanked = <G extends SearchGroup>(a: Ranked<G>, b: Ranked<G>): number =>
  a.cost - b.cost ||
  rankOfKind(a.group.kind) - rankOfKind(b.group.kind) ||
  compareTexts(a.entry.texts[0], b.entry.texts[0]) ||
  compareTexts(a.group.context[0], b.group.context[0]) ||
  compareTexts(a.entry.id, b.entry.id);

/** Keeps the best few of many, in order. */
function bestOf<G extends SearchGroup>(limit: number) {
  const best: Ranked<G>[] = [];
  return {
    best,
    add: (one: Ranked<G>): void => {
      const last = best[limit - 1];
      if (last !== undefined && compareRanked(one, last) > 0) return;
      let at = best.length;
      while (at > 0 && compareRanked(one, best[at - 1] ?? one) < 0) at -= 1;
      best.splice(at, 0, one);
      if (best.length > limit) best.pop();
    },
  };
}

/** The records in which every word is found: how many there are, and the best of them. */
export function findBest<G extends SearchGroup>(
  groups: Iterable<G>,
  words: readonly SearchWord[],
  limit: number,
): { readonly best: readonly Ranked<G>[]; readonly total: number } {
  const { best, add } = bestOf<G>(limit);
  let total = 0;
  for (const group of groups) {
    const surroundings = words.map(({ text }) => leastCost(group.context, text, around));
    for (const entry of group.entries) {
      const cost = costOf(entry, words, surroundings);
      if (cost === null) continue;
      total += 1;
      add({ cost, entry, group });
    }
  }
  return { best, total };
}
