import { maxImportRows } from '../../../shared/contract/imports.ts';
import { expandReferences, type RawVariable } from './expand-references.ts';
import { atLine, linesPerTurn, longestValue, type SourceEntry } from './source-entry.ts';
import { countLines, lineAt } from './split-lines.ts';

const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.-]{0,199})\s*=[ \t]*(.*)$/s;

type Quote = '"' | "'" | '`';

const isQuote = (character: string | undefined): character is Quote =>
  character === '"' || character === "'" || character === '`';

/** Where a quoted value ends, at most so far away as a value may be long; -1 where it does not. */
function endOfQuoted(text: string, from: number, quote: Quote): number {
  const last = Math.min(text.length, from + longestValue + 2);
  for (let at = from; at < last; at += 1) {
    const character = text[at];
    if (character === '\\' && quote === '"') at += 1;
    else if (character === quote) return at;
  }
  return -1;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** Escapes as double quotes mean them. `\$` stays: it is read with the references. */
const withoutEscapes = (text: string): string =>
  text.replace(/\\([nrt"\\])/g, (whole, letter: string) => escapes[letter] ?? whole);

/** A value without quotes ends before a `#` that follows white space. */
const plainValue = (text: string): string => text.replace(/(?:^|\s)#.*$/s, '').trim();

type ReadValue = { readonly value: string; readonly expands: boolean; readonly next: number };

/** The value that begins at a place, over as many lines as its quotes hold. Null: it is not in quotes. */
function quotedValue(text: string, start: number): ReadValue | null {
  const quote = text[start];
  if (!isQuote(quote)) return null;
  const close = endOfQuoted(text, start + 1, quote);
  if (close < 0) return null;
  const rest = lineAt(text, close + 1);
  // Behind its end only a comment may stand; otherwise the quotes belong to the value.
  if (!/^\s*(?:#.*)?$/.test(rest.text)) return null;
  const inside = text.slice(start + 1, close);
  return { value: quote === '"' ? withoutEscapes(inside) : inside, expands: quote !== "'", next: rest.next };
}

const isIgnored = (line: string): boolean => /^\s*(?:#.*)?$/.test(line);

/** One line's entry, or the variable that begins there. */
type Found = { readonly variable: RawVariable | null; readonly next: number };

function readAt(text: string, from: number, number: number): Found {
  const line = lineAt(text, from);
  const match = assignment.exec(line.text);
  if (match === null) return { variable: null, next: line.next };
  const [, name = '', raw = ''] = match;
  const quoted = quotedValue(text, from + line.text.length - raw.length);
  const value = quoted ?? { value: plainValue(raw), expands: true, next: line.next };
  return { variable: { name, value: value.value, expands: value.expands, line: number }, next: value.next };
}

/**
 * Variables of a `.env` file: comments, `export`, three kinds of quotes, values of several lines, and references to
 * other variables of the same file. Nothing is taken from anywhere else.
 *
 * `text` has plain line ends. A line that is no assignment is an entry too, so that nothing gets lost unsaid.
 */
export function* readEnv(text: string): Generator<SourceEntry | null, void, void> {
  const found: (RawVariable | number)[] = [];
  let number = 1;
  // One more than an import takes is refused by whoever asks for them.
  for (let at = 0, turn = 1; at < text.length && found.length <= maxImportRows; turn += 1) {
    const { variable, next } = readAt(text, at, number);
    if (variable !== null) found.push(variable);
    else if (!isIgnored(lineAt(text, at).text)) found.push(number);
    number += countLines(text, at, next);
    at = next;
    if (turn % linesPerTurn === 0) yield null;
  }
  const expand = expandReferences(found.filter((one) => typeof one !== 'number'));
  for (const one of found) {
    if (typeof one === 'number') {
      yield { kind: 'line', place: atLine(one), problem: { reason: 'notALine', about: null } };
    } else {
      yield { kind: 'variable', place: atLine(one.line), name: one.name, ...expand(one) };
    }
  }
}
