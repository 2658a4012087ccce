import type { Steps } from '../../ports/steps.ts';

/** Characters read at once: some milliseconds of work. */
const mostAtOnce = 256 * 1024;

/** What a piece says, which anything may be. */
const parsed = (text: string): unknown => JSON.parse(text);

const refuse = (): SyntaxError => new SyntaxError('not JSON');

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Where the text that begins behind a quote ends: behind its closing one, or with everything. */
export function endOfText(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code === 92) at += 1;
  }
  return text.length;
}

type Range = { readonly from: number; readonly to: number };

function trimmed(text: string, { from, to }: Range): Range {
  let [first, last] = [from, to];
  while (first < last && isSpace(text.charCodeAt(first))) first += 1;
  while (last > first && isSpace(text.charCodeAt(last - 1))) last -= 1;
  return { from: first, to: last };
}

const depths: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** What stands between the commas of a list or an object. Undefined: nothing yet, but it may be others' turn. */
function* childrenOf(text: string, { from, to }: Range, most: number): Generator<Range | undefined, void, void> {
  const marks = /["[\]{},]/g;
  marks.lastIndex = from;
  let [begin, depth, told] = [from, 0, from];
  for (let mark = marks.exec(text); mark !== null && mark.index < to; mark = marks.exec(text)) {
    const [sign] = mark;
    depth += depths[sign] ?? 0;
    if (depth < 0) throw refuse();
    if (sign === '"') marks.lastIndex = endOfText(text, marks.lastIndex);
    if (sign === ',' && depth === 0) {
      yield { from: begin, to: mark.index };
      begin = marks.lastIndex;
    }
    if (marks.lastIndex - told > most) {
      told = marks.lastIndex;
      yield undefined;
    }
  }
  if (depth !== 0) throw refuse();
  yield { from: begin, to };
}

/** A named value of an object, taken apart: its name, and where its value stands. */
function namedValue(text: string, range: Range): { readonly name: string; readonly value: Range } {
  const { from, to } = trimmed(text, range);
  const end = text[from] === '"' ? endOfText(text, from + 1) : from;
  const colon = trimmed(text, { from: end, to }).from;
  if (end === from || text[colon] !== ':') throw refuse();
  // Sound: what begins with a quote is a text, or no JSON.
  return { name: parsed(text.slice(from, end)) as string, value: { from: colon + 1, to } };
}

const isBlank = (text: string, range: Range): boolean => {
  const { from, to } = trimmed(text, range);
  return from === to;
};

/** A list or an object that is being put together of its pieces. */
type Whole = {
  /** Takes children that are short together, as they stand. */
  readonly add: (slice: string) => void;
  /** Takes a child that is long by itself. */
  readonly addLong: (range: Range) => Steps<void>;
  readonly value: () => unknown;
};

function listOf(text: string, most: number): Whole {
  const list: unknown[] = [];
  return {
    add: (slice) => {
      for (const item of parsed(`[${slice}]`) as unknown[]) list.push(item);
    },
    *addLong(range) {
      list.push(yield* parsingRange(text, range, most));
    },
    value: () => list,
  };
}

function objectOf(text: string, most: number): Whole {
  const pairs: [string, unknown][] = [];
  return {
    add: (slice) => {
      for (const pair of Object.entries<unknown>(parsed(`{${slice}}`) as Record<string, unknown>)) pairs.push(pair);
    },
    *addLong(range) {
      const { name, value } = namedValue(text, range);
      pairs.push([name, yield* parsingRange(text, value, most)]);
    },
    // Defines each, so that a name such as __proto__ is one like any other.
    value: () => Object.fromEntries(pairs),
  };
}

/** Reads what stands between two brackets into a whole: short children together, each long one by itself. */
function* fill(text: string, inside: Range, { whole, most }: { readonly whole: Whole; readonly most: number }) {
  let group: Range | null = null;
  const flush = function* (range: Range): Steps<void> {
    yield;
    // Between two commas, or behind the last one, nothing stands in no JSON.
    if (isBlank(text, range)) throw refuse();
    if (range.to - range.from <= most) whole.add(text.slice(range.from, range.to));
    else yield* whole.addLong(range);
  };
  for (const child of childrenOf(text, inside, most)) {
    if (child === undefined) yield;
    else if (group !== null && child.to - group.from <= most) group = { from: group.from, to: child.to };
    else {
      if (group !== null) yield* flush(group);
      group = child;
    }
  }
  const isEmpty = group !== null && group.from === inside.from && isBlank(text, group);
  if (group !== null && !isEmpty) yield* flush(group);
}

function* parsingRange(text: string, range: Range, most: number): Steps<unknown> {
  const { from, to } = trimmed(text, range);
  const sign = text[from];
  // A long text or number is read whole.
  if (to - from <= most || (sign !== '[' && sign !== '{')) return parsed(text.slice(from, to));
  if (text[to - 1] !== (sign === '[' ? ']' : '}')) throw refuse();
  const whole = sign === '[' ? listOf(text, most) : objectOf(text, most);
  yield* fill(text, { from: from + 1, to: to - 1 }, { whole, most });
  return whole.value();
}

/**
 * What `JSON.parse` makes of a text, or its SyntaxError, in steps of some milliseconds: parsing fifty megabytes at once
 * would keep everybody else waiting for seconds.
 */
export const parsingLargeJson = (text: string, most: number = mostAtOnce): Steps<unknown> =>
  parsingRange(text, { from: 0, to: text.length }, most);
