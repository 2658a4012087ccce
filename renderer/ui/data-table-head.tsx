import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useText } from '../i18n/text.tsx';
import classes from './data-table.module.css';
import type { TableColumn, TableSort } from './data-table-column.ts';
import { gridRoles } from './grid-roles.ts';
import { Icon } from './icon.tsx';
import { SelectBox } from './select-box.tsx';

type Props<Row> = {
  readonly columns: readonly TableColumn<Row>[];
  readonly sort: TableSort | null;
  readonly onSort: (column: string) => void;
  /** Null where rows cannot be selected. */
  readonly all: { readonly state: 'all' | 'some' | 'none'; readonly onToggle: () => void } | null;
  readonly ref: Ref<HTMLTableSectionElement>;
};

/** The headings of a table, which stay in sight and sort it. */
export function DataTableHead<Row>({ columns, sort, onSort, all, ref }: Props<Row>) {
  const { t } = useText();
  return (
    <thead {...gridRoles.group} ref={ref} className={classes.head}>
      <tr {...gridRoles.row} className={classes.headRow} aria-rowindex={1}>
        {all !== null && (
          <th {...gridRoles.heading} scope="col" className={classes.selectCell}>
            <SelectBox label={t('page.part.table.selectAll')} state={all.state} onToggle={all.onToggle} isReachable />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.id}
            {...gridRoles.heading}
            scope="col"
            className={classes.heading}
            data-align={column.align}
            data-sortable={column.sortBy !== undefined}
            aria-sort={column.sortBy === undefined ? undefined : ariaSort(sort, column.id)}
          >
            {column.sortBy === undefined ? (
              column.heading
            ) : (
              <button type="button" className={classes.sort} onClick={() => onSort(column.id)}>
                {column.heading}
                <Icon of={sortIcons[ariaSort(sort, column.id)]} />
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const sortIcons = { none: IconArrowsSort, ascending: IconArrowUp, descending: IconArrowDown } as const;

function ariaSort(sort: TableSort | null, column: string): keyof typeof sortIcons {
  if (sort?.column !== column) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}
