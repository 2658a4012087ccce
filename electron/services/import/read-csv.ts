import { AppError } from '../../../shared/errors/app-error.ts';
import { linesPerTurn, longestValue } from './source-entry.ts';
import { countLines, lineAt } from './split-lines.ts';

/** One record of a table and the line it begins in. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** More columns than any list of keys has. */
const mostColumns = 500;

/** A cell may hold notes, so more than a field; beyond this its quotes were never closed. */
const longestCell = longestValue * 5;

type Cell = { readonly text: string; readonly next: number };

/** Where a quoted cell closes: at a quote no other follows; -1 where it does not. */
function closingQuote(text: string, from: number): number {
  const last = Math.min(text.length, from + longestCell);
  for (let at = text.indexOf('"', from); at >= 0 && at < last; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

/** The cell that begins at a place; one without quotes ends before the delimiter or its line's end. */
function cellAt(text: string, from: number, { delimiter, lineEnd }: { delimiter: Delimiter; lineEnd: number }): Cell {
  if (text[from] === '"') {
    const close = closingQuote(text, from + 1);
    const after = text[close + 1];
    if (close >= 0 && (after === undefined || after === delimiter || after === '\n')) {
      return { text: text.slice(from + 1, close).replaceAll('""', '"'), next: close + 1 };
    }
  }
  const line = text.slice(from, lineEnd);
  const at = line.indexOf(delimiter);
  return at < 0 ? { text: line, next: lineEnd } : { text: line.slice(0, at), next: from + at };
}

const lineEndFrom = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** The record that begins at a place, and where the next one does. */
function recordAt(
  text: string,
  from: number,
  delimiter: Delimiter,
): { readonly cells: string[]; readonly next: number } {
  const cells: string[] = [];
  let at = from;
  let lineEnd = lineEndFrom(text, from);
  for (;;) {
    const cell = cellAt(text, at, { delimiter, lineEnd });
    cells.push(cell.text);
    if (cells.length > mostColumns) {
      throw new AppError('VALIDATION_FAILED', { field: 'format', reason: 'notThatFormat', params: { format: 'CSV' } });
    }
    if (text[cell.next] !== delimiter) return { cells, next: cell.next + 1 };
    at = cell.next + 1;
    if (at > lineEnd) lineEnd = lineEndFrom(text, at);
  }
}

/** The delimiter a table's first line speaks for: the one it has most of outside quotes. */
export function guessDelimiter(text: string): Delimiter {
  const outside = lineAt(text, 0)
    .text.slice(0, 20_000)
    .replace(/"[^"]*"/g, '');
  const counted = delimiters.map((delimiter) => ({ delimiter, count: outside.split(delimiter).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

/**
 * Records of a table: cells in quotes may hold delimiters, quotes and line ends. Empty lines are none.
 *
 * `text` has plain line ends. Throws VALIDATION_FAILED (notThatFormat) where a record has too many columns.
 */
export function* readCsv(text: string, given: Delimiter | null = null): Generator<CsvRecord | null, void, void> {
  // Spreadsheets write the delimiter into a first line of their own.
  const told = /^(?:sep=(.)|"sep=(.)")\n/i.exec(text.slice(0, 10));
  const asked = delimiters.find((one) => one === (told?.[1] ?? told?.[2]));
  const delimiter = given ?? asked ?? guessDelimiter(text);
  let at = told?.[0].length ?? 0;
  let line = told === null ? 1 : 2;
  while (at < text.length) {
    const { cells, next } = recordAt(text, at, delimiter);
    if (cells.length > 1 || cells[0]?.trim() !== '') yield { line, cells };
    else if (line % linesPerTurn === 0) yield null;
    line += countLines(text, at, next);
    at = next;
  }
}

/** The first record that says something; the rest is read on from there. */
export function firstRecord(records: Iterator<CsvRecord | null, void>): CsvRecord | null {
  for (let next = records.next(); !next.done; next = records.next()) {
    if (next.value !== null) return next.value;
  }
  return null;
}
