import type { en } from '../../../shared/i18n/messages/en/index.ts';
import type { View } from '../command.ts';
import { formatTable } from '../table.ts';

/** A name that facts about a thing go by. */
export type FactName = keyof typeof en.cli.facts;
export type ColumnName = keyof typeof en.cli.columns;

/** Facts about one thing, a line each; those without a value are left out. */
export function factSheet(
  { translate }: View,
  facts: readonly (readonly [FactName, string | number | null | undefined])[],
): string {
  return formatTable(
    facts.flatMap(([name, value]) =>
      value === null || value === undefined || value === '' ? [] : [[translate(`cli.facts.${name}`), String(value)]],
    ),
  );
}

/** Several things under headings, or a word that there are none. */
export function listing(
  { translate }: View,
  columns: readonly ColumnName[],
  rows: readonly (readonly (string | number)[])[],
): string {
  if (rows.length === 0) return translate('cli.say.none');
  const head = columns.map((name) => translate(`cli.columns.${name}`));
  return formatTable([head, ...rows.map((row) => row.map(String))]);
}

export const yesNo = ({ translate }: View, value: boolean): string => translate(value ? 'cli.say.yes' : 'cli.say.no');

/** Plain values by key, in one line. */
export const pairs = (values: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join('  ');
