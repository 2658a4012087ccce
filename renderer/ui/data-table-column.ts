import type { ReactNode } from 'react';

/** What a column is sorted by. Nothing sorts last in both directions. */
export type SortValue = string | number | bigint | null;

/** One column of a table. Keep the list of them outside the component, or in a memo: new columns sort all rows anew. */
export type TableColumn<Row> = {
  readonly id: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Without it there is no button to sort by this column. */
  readonly sortBy?: (row: Row) => SortValue;
  /** A track of a CSS grid, such as `minmax(12rem, 2fr)` or `7rem`. */
  readonly width: string;
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end';
};

export type TableSort = { readonly column: string; readonly descending: boolean };

/** Orders two values the way the language does; nothing is the greater. */
export function compareSortValues(a: SortValue, b: SortValue, collator: Intl.Collator): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What a click on a column's heading makes of the order: up first, then down, and so on. */
export const nextSort = (sort: TableSort | null, column: string): TableSort => ({
  column,
  descending: sort?.column === column && !sort.descending,
});
