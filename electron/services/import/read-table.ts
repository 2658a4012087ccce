import { type CsvRecord, firstRecord, readCsv } from './read-csv.ts';
import { atLine, type NamedValue, type SourceEntry } from './source-entry.ts';
import { recordOf, type WalkOptions } from './walk-data.ts';

const normal = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Headers of a table with one variable to a row. */
const nameHeaders: ReadonlySet<string> = new Set(['name', 'key', 'variable', 'nome', 'variavel', 'chave', 'env']);
const valueHeaders: ReadonlySet<string> = new Set(['value', 'valor', 'secret', 'segredo']);

/** Names of columns, each its own: a part is named by its column. */
function columnNames(cells: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim().slice(0, 80) || `#${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}

/** Whether a first row names columns rather than holding values. */
const isHeader = ({ cells }: CsvRecord, { isService }: WalkOptions): boolean =>
  cells.length > 1 &&
  cells.every((cell) => cell.trim().length <= 80 && !/:\/\/|=/.test(cell)) &&
  cells.every((cell) => !isService(cell)) &&
  cells.some((cell) => /[a-z]/i.test(cell)) &&
  cells.every((cell) => /^[\p{L}\p{N}_ ./()#-]*$/u.test(cell.trim()) && !/\d{4}/.test(cell));

const valuesOf = (names: readonly string[], { cells }: CsvRecord): readonly NamedValue[] =>
  names.flatMap((name, index) => {
    const value = cells[index] ?? '';
    return value.trim() === '' ? [] : [{ name, value }];
  });

/** A row of two cells: a variable, or a title and its key. */
function pairOf({ line, cells }: CsvRecord): SourceEntry {
  const [name = '', value = ''] = cells.map((cell) => cell.trim());
  const isVariable = /^[A-Za-z_][A-Za-z0-9_.-]{0,199}$/.test(name);
  return isVariable
    ? { kind: 'variable', place: atLine(line), name, value, problem: null }
    : { kind: 'bare', place: atLine(line), value, title: name === '' ? null : name.slice(0, 200), problem: null };
}

/** A row without column names: its title is whatever stands before its last cell. */
function looseRow(record: CsvRecord): SourceEntry {
  const filled = record.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length === 2
    ? pairOf({ ...record, cells: filled })
    : {
        kind: 'record',
        place: atLine(record.line),
        service: null,
        title: null,
        values: filled.map((value, index) => ({ name: `#${index + 1}`, value })),
        problem: null,
      };
}

/** Entries of any table: one credential to a row, its columns named in the first, or variables with their values. */
export function* readTable(text: string, options: WalkOptions): Generator<SourceEntry | null, void, void> {
  const records = readCsv(text);
  const first = firstRecord(records);
  if (first === null) return;
  if (!isHeader(first, options)) {
    yield looseRow(first);
    for (const record of records) yield record === null ? null : looseRow(record);
    return;
  }
  const names = columnNames(first.cells);
  const [nameColumn = '', valueColumn = ''] = names.map(normal);
  const isPairs = names.length === 2 && nameHeaders.has(nameColumn) && valueHeaders.has(valueColumn);
  for (const record of records) {
    if (record === null) yield null;
    else if (isPairs) yield pairOf(record);
    else yield { ...recordOf(valuesOf(names, record), '', null), place: atLine(record.line) };
  }
}
