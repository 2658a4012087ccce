import { memo, type ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import classes from './data-table.module.css';
import type { TableColumn } from './data-table-column.ts';
import { gridRoles } from './grid-roles.ts';
import { SelectBox } from './select-box.tsx';
import type { ToggleRow } from './selection.ts';

type Props<Row> = {
  readonly row: Row;
  readonly columns: readonly TableColumn<Row>[];
  readonly index: number;
  /** Distance from the top of the first row, in pixels. */
  readonly start: number;
  readonly isActive: boolean;
  /** Null where rows cannot be selected. */
  readonly isSelected: boolean | null;
  readonly label: string;
  readonly id: string;
  readonly onToggle: ToggleRow;
  readonly measure: (element: HTMLTableRowElement | null) => void;
};

function PlainRow<Row>({ row, columns, index, start, isActive, isSelected, label, id, onToggle, measure }: Props<Row>) {
  const { t } = useText();
  return (
    <tr
      {...gridRoles.row}
      ref={measure}
      className={classes.row}
      data-index={index}
      data-row={id}
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={isSelected ?? undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {isSelected !== null && (
        <td {...gridRoles.cell} className={classes.selectCell}>
          <SelectBox
            label={t('page.part.table.select', { row: label })}
            state={isSelected ? 'all' : 'none'}
            onToggle={(isRange) => onToggle(id, isRange)}
            isReachable={isActive}
          />
        </td>
      )}
      {columns.map((column) => (
        <td
          {...gridRoles.cell}
          key={column.id}
          className={classes.cell}
          data-align={column.align}
          data-heading={column.heading}
        >
          <div className={classes.content}>{column.cell(row)}</div>
        </td>
      ))}
    </tr>
  );
}

/** One row; drawn again only when something of it changed. */
export const DataTableRow: <Row>(props: Props<Row>) => ReactNode = memo(PlainRow) as typeof PlainRow;
