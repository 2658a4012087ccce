import { VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { ImportRow } from '../../../shared/model/import.ts';
import type { Text } from '../../i18n/text.tsx';
import type { TableColumn } from '../../ui/data-table-column.ts';
import { Monogram } from '../../ui/monogram.tsx';
import { SelectBox } from '../../ui/select-box.tsx';
import { canBeWritten, placeOf, whyOf } from './import-words.ts';
import classes from './row-columns.module.css';
import { RowState } from './row-state.tsx';
import type { RowSlot } from './use-import-rows.ts';

type Parts = {
  readonly byId: ReadonlyMap<string, ProviderDescriptor>;
  /** A row came into sight that is not there yet. */
  readonly onWanted: (index: number) => void;
  readonly onInclude: (row: ImportRow) => void;
};

/** The columns of the preview, in the order of the source: none of them sorts. */
export function rowColumns(text: Text, { byId, onWanted, onInclude }: Parts): readonly TableColumn<RowSlot>[] {
  const { t, format } = text;
  const column = (
    id: keyof typeof widths,
    cell: (row: ImportRow) => React.ReactNode,
    missing: (slot: RowSlot) => React.ReactNode = () => null,
  ): TableColumn<RowSlot> => ({
    id,
    heading: t(`page.importing.column.${id}`),
    width: widths[id],
    cell: (slot) => (slot.row === null ? missing(slot) : cell(slot.row)),
  });
  return [
    column('included', (row) =>
      canBeWritten(row) ? (
        <SelectBox
          label={t('page.importing.include', { row: row.row, label: row.label })}
          state={row.included ? 'all' : 'none'}
          onToggle={() => onInclude(row)}
          isReachable={false}
        />
      ) : null,
    ),
    column(
      'row',
      (row) => (
        <span className={classes.two}>
          <span className={classes.number}>{format.number(row.row)}</span>
          <span className={classes.muted}>{placeOf(row, text)}</span>
        </span>
      ),
      ({ index }) => (
        <Pending text={t('page.importing.loadingRow', { row: index + 1 })} onWanted={() => onWanted(index)} />
      ),
    ),
    column('provider', ({ provider }) => {
      const descriptor = provider === null ? undefined : byId.get(provider);
      if (descriptor === undefined) return <span className={classes.muted}>{t('page.importing.nobody')}</span>;
      return (
        <span className={classes.provider}>
          <Monogram text={descriptor.monogram} size="small" />
          {descriptor.name}
        </span>
      );
    }),
    column('label', ({ label }) => <strong className={classes.label}>{label}</strong>),
    column('values', (row) => <Values row={row} />),
    column('state', (row) => (
      <span className={classes.two}>
        <RowState state={row.state} reason={row.reason} />
        <span className={classes.muted}>{whyOf(row, text)}</span>
      </span>
    )),
  ];
}

/** Names are the longest. */
const wide = 'minmax(10rem, 1.4fr)';

const widths = {
  included: '4.5rem',
  row: '7.25rem',
  provider: 'minmax(8rem, 0.9fr)',
  label: wide,
  values: 'minmax(10rem, 1.3fr)',
  state: 'minmax(12rem, 1.6fr)',
} as const;

const valuesShown = 4;

/** Masks, with their names where the label does not say them already. */
function Values({ row: { parts, label } }: { readonly row: ImportRow }) {
  const more = parts.length - valuesShown;
  return (
    <span className={classes.two}>
      {parts.slice(0, valuesShown).map(({ name, mask }) => (
        <span key={name} className={classes.value}>
          {name !== label && <span className={classes.muted}>{name} </span>}
          <code>{mask}</code>
        </span>
      ))}
      {more > 0 && <span className={classes.muted}>+{more}</span>}
    </span>
  );
}

/** Stands where a row will be, and has it fetched. */
function Pending({ text, onWanted }: { readonly text: string; readonly onWanted: () => void }) {
  useEffect(onWanted, [onWanted]);
  return (
    <span className={classes.pending}>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
