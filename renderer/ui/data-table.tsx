import { VisuallyHidden } from '@mantine/core';
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { AppError } from '../../shared/errors/app-error.ts';
import { useText } from '../i18n/text.tsx';
import classes from './data-table.module.css';
import { nextSort, type TableColumn, type TableSort } from './data-table-column.ts';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableRow } from './data-table-row.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { gridRoles } from './grid-roles.ts';
import { LoadingRows } from './loading-rows.tsx';
import { type Selection, type ToggleRow, useSelection } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useTableRows } from './use-table-rows.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

type Props<Row extends object> = {
  /** Names the table. */
  readonly label: string;
  /** Keep them stable, as the rows: see `TableColumn`. */
  readonly columns: readonly TableColumn<Row>[];
  /** Undefined while they are on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  /** What a row is called when it is selected or read out. */
  readonly rowLabel: (row: Row) => string;
  /** Enter or a click on a row. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly selection?: Selection | undefined;
  /** Space on a row, where rows are switched one by one rather than selected. */
  readonly onToggle?: (row: Row) => void;
  /** The order to begin with; with `onSort`, the order itself, such as the one in the address. */
  readonly sort?: TableSort | null;
  readonly onSort?: (sort: TableSort) => void;
  readonly error?: AppError | null;
  readonly onRetry?: () => void;
  /** What stands there when there is no row. */
  readonly empty: ReactNode;
};

/** A table of thousands of rows: sorted by its headings, walked with the arrows, selected with Space, opened with Enter. */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { rows, error = null, onRetry, empty } = props;
  if (error !== null) return <ErrorNotice error={error} onRetry={onRetry} />;
  if (rows === undefined) return <LoadingRows />;
  if (rows.length === 0) return empty;
  return <FilledTable {...props} rows={rows} />;
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, select, textarea, label, [role=menuitem]') !== null;

/** What Space does to a row; null: nothing, so that it scrolls. */
const toggleOf = <Row,>(select: ToggleRow | null, toggle: ((row: Row) => void) | undefined) => {
  if (select !== null) return ({ id }: { readonly id: string }, isRange: boolean) => select(id, isRange);
  return toggle === undefined ? null : ({ original }: { readonly original: Row }) => toggle(original);
};

/** The row an event happened in. */
const rowIdAt = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('[data-row]')?.getAttribute('data-row') ?? null) : null;

function FilledTable<Row extends object>(props: Props<Row> & { readonly rows: readonly Row[] }) {
  const { label, columns, rowId, rowLabel, onOpen, selection, onToggle } = props;
  const { t } = useText();
  const hintId = useId();
  const region = useRef<HTMLDivElement>(null);
  const order = useOrder(props);
  const sorted = useTableRows({ rows: props.rows, columns, rowId, sort: order.sort });
  const ids = useMemo(() => sorted.map(({ id }) => id), [sorted]);
  const list = useVirtualRows({ ids, region });
  const { virtualizer } = list;
  const select = useSelection(selection, ids);
  const measure = useCallback(
    (element: HTMLTableRowElement | null) => virtualizer.measureElement(element),
    [virtualizer],
  );

  const toggle = toggleOf(selection === undefined ? null : select.toggle, onToggle);
  const pressKey = (event: KeyboardEvent) => {
    if (isControl(event.target)) return;
    const row = sorted[list.active];
    if (event.key === 'Enter' && row !== undefined) onOpen?.(row.original);
    else if (event.key === ' ' && row !== undefined && toggle !== null) toggle(row, event.shiftKey);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selection !== undefined) select.toggleAll();
    else if (event.altKey || event.ctrlKey || event.metaKey || !list.step(event.key)) return;
    event.preventDefault();
  };
  const followFocus = (event: FocusEvent) => {
    const id = rowIdAt(event.target);
    if (id !== null) list.setActive(id);
  };
  const clickRow = (event: MouseEvent) => {
    const id = rowIdAt(event.target);
    const row = sorted.find((one) => one.id === id);
    if (row === undefined) return;
    if (!isControl(event.target) && getSelection()?.isCollapsed !== false) onOpen?.(row.original);
  };
  return (
    <div className={classes.frame}>
      {selection !== undefined && <SelectionBar selection={selection} />}
      <div ref={region} className={classes.region} style={{ scrollPaddingBlockStart: list.headHeight }}>
        <table
          {...(selection === undefined ? gridRoles.grid : gridRoles.selectingGrid)}
          className={classes.table}
          aria-label={label}
          aria-describedby={hintId}
          aria-rowcount={sorted.length + 1}
          data-opens={onOpen !== undefined}
          style={columnTracks(columns, selection !== undefined)}
          onKeyDown={pressKey}
          onFocus={followFocus}
          onClick={clickRow}
        >
          <DataTableHead
            ref={list.headRef}
            columns={columns}
            sort={order.sort}
            onSort={order.choose}
            all={select.all}
          />
          <tbody {...gridRoles.group} className={classes.body} style={{ blockSize: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start, key }) => {
              const row = sorted[index];
              if (row === undefined) return null;
              return (
                <DataTableRow
                  key={key}
                  id={row.id}
                  row={row.original}
                  columns={columns}
                  index={index}
                  start={start - list.headHeight}
                  isActive={index === list.active}
                  isSelected={selection === undefined ? null : selection.selected.has(row.id)}
                  label={rowLabel(row.original)}
                  onToggle={select.toggle}
                  measure={measure}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <VisuallyHidden id={hintId}>
        {t(selection === undefined ? 'page.part.table.keys' : 'page.part.table.keysSelect')}
      </VisuallyHidden>
      <VisuallyHidden role="status">{order.spoken}</VisuallyHidden>
    </div>
  );
}

/** The order, kept here or by the caller, and what is said when it was changed. */
function useOrder<Row extends object>({ columns, sort = null, onSort }: Props<Row>) {
  const { t } = useText();
  const [own, setOwn] = useState(sort);
  const [isChanged, setIsChanged] = useState(false);
  const now = onSort === undefined ? own : sort;
  const heading = columns.find(({ id }) => id === now?.column)?.heading;
  const words = now?.descending === true ? 'page.part.table.sortedDown' : 'page.part.table.sortedUp';
  return {
    sort: now,
    choose: (column: string) => {
      const next = nextSort(now, column);
      setIsChanged(true);
      setOwn(next);
      onSort?.(next);
    },
    spoken: isChanged && heading !== undefined ? t(words, { column: heading }) : '',
  };
}

const selectTrack = '2.5rem';

/** One list of tracks for the head and every row, read by the style sheet. */
function columnTracks(columns: readonly { readonly width: string }[], hasSelection: boolean): CSSProperties {
  const widths = columns.map(({ width }) => width);
  const tracks = hasSelection ? [selectTrack, ...widths] : widths;
  const variables: Readonly<Record<`--${string}`, string>> = { '--table-columns': tracks.join(' ') };
  return variables;
}
