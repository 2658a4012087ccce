import { stripVTControlCharacters } from 'node:util';

/** A cell as one line: names come from people and vendors and must not move the cursor or paint the terminal. */
export const plainText = (text: string): string =>
  stripVTControlCharacters(text).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ');

const segmenter = new Intl.Segmenter();

/** Columns a text takes, counting what a person sees as one character as one. */
const widthOf = (text: string): number => [...segmenter.segment(text)].length;

/** Rows in aligned columns, two spaces between them, none at the ends of lines. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const plain = rows.map((row) => row.map(plainText));
  const widths = (plain[0] ?? []).map((_, column) => Math.max(...plain.map((row) => widthOf(row[column] ?? ''))));
  return plain
    .map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))))
    .map((cells) => cells.join('  ').trimEnd())
    .join('\n');
}
