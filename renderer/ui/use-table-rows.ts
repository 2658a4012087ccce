import {
  createSortedRowModel,
  type DisplayColumnDef,
  type RowData,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { useText } from '../i18n/text.tsx';
import { compareSortValues, type SortValue, type TableColumn, type TableSort } from './data-table-column.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

type Options<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly sort: TableSort | null;
};

export type TableRow<Row> = { readonly id: string; readonly original: Row };

/** Rows in the order chosen. */
export function useTableRows<Row extends RowData>({ rows, columns, rowId, sort }: Options<Row>) {
  const { language } = useText();
  const definitions = useMemo(() => {
    const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
    return columns.map((column) => definitionOf(column, collator));
  }, [columns, language]);
  const sorting = useMemo(() => (sort === null ? [] : [{ id: sort.column, desc: sort.descending }]), [sort]);
  // Sound: the table only reads its rows.
  const data = rows as Row[];
  const table = useTable({ features, columns: definitions, data, getRowId: rowId, state: { sorting } });
  const sorted: readonly TableRow<Row>[] = table.getRowModel().rows;
  return sorted;
}

function definitionOf<Row extends RowData>(
  { id, sortBy }: TableColumn<Row>,
  collator: Intl.Collator,
): DisplayColumnDef<typeof features, Row> & { readonly accessorFn: (row: Row) => SortValue } {
  const valueIn = sortBy ?? (() => null);
  return {
    id,
    accessorFn: valueIn,
    enableSorting: sortBy !== undefined,
    sortUndefined: 'last',
    sortFn: (a, b) => compareSortValues(valueIn(a.original), valueIn(b.original), collator),
  };
}
