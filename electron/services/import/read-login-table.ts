import { firstRecord, readCsv } from './read-csv.ts';
import { readLines } from './read-lines.ts';
import { atLine, type NamedValue, type SourceEntry } from './source-entry.ts';
import { withPlainEnds } from './split-lines.ts';

/** Which column holds what, in the exports of the two password managers. */
const columns = {
  title: ['title', 'name'],
  address: ['url', 'website', 'login_uri', 'urls'],
  user: ['username', 'login_username'],
  password: ['password', 'login_password'],
  notes: ['notes', 'notesplain'],
  fields: ['fields'],
} as const;

type Column = keyof typeof columns;

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);

/** Custom fields as Bitwarden writes them into one cell: a `name: value` to a line. */
const customFields = (text: string): readonly NamedValue[] =>
  [...readLines(withPlainEnds(text))].flatMap((entry): readonly NamedValue[] => {
    if (entry === null) return [];
    if (entry.kind === 'variable') return [{ name: entry.name, value: entry.value }];
    return entry.kind === 'bare' ? [{ name: entry.title ?? 'field', value: entry.value }] : [];
  });

/** Entries of a 1Password or Bitwarden CSV export: one login or note to a row. `text` has plain line ends. */
export function* readLoginTable(text: string): Generator<SourceEntry | null, void, void> {
  const records = readCsv(text);
  const first = firstRecord(records);
  if (first === null) return;
  const header = first.cells.map((cell) => cell.trim().toLowerCase());
  const places = Object.fromEntries(
    Object.entries(columns).map(([column, names]) => [column, header.findIndex((name) => isOneOf(names, name))]),
  );
  for (const record of records) {
    if (record === null) {
      yield null;
      continue;
    }
    const { line, cells } = record;
    const cell = (column: Column): string => cells[places[column] ?? -1]?.trim() ?? '';
    const values = [
      { name: 'password', value: cell('password') },
      { name: 'username', value: cell('user') },
      ...customFields(cell('fields')),
    ].filter(({ value }) => value !== '');
    yield {
      kind: 'login',
      place: atLine(line),
      title: cell('title') || null,
      // Several addresses stand in one cell, with commas between them.
      addresses: cell('address') === '' ? [] : cell('address').split(/[,\s]+/),
      values,
      notes: cell('notes'),
      problem: null,
    };
  }
}
