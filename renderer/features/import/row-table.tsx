import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ImportRow, ImportState } from '../../../shared/model/import.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { rowColumns } from './row-columns.tsx';
import { type RowSlot, useImportRows } from './use-import-rows.ts';

type Props = {
  readonly importId: string;
  /** None: all. */
  readonly states: readonly ImportState[];
  readonly total: number;
  /** Keep it stable: columns are made of it. */
  readonly onInclude: (row: ImportRow) => void;
  readonly onOpen: (row: ImportRow) => void;
  readonly onShowAll: () => void;
};

const idOf = ({ index }: RowSlot): string => String(index);

/** The rows of a preview in the states asked for. Enter opens one, Space includes it or leaves it out. */
export function RowTable({ importId, states, total, onInclude, onOpen, onShowAll }: Props) {
  const text = useText();
  const { t } = text;
  const { byId } = useProviders();
  const { slots, want, error, retry } = useImportRows({ importId, states, total });
  const columns = useMemo(() => rowColumns(text, { byId, onWanted: want, onInclude }), [text, byId, want, onInclude]);
  return (
    <DataTable
      label={t('page.importing.table')}
      columns={columns}
      rows={slots}
      rowId={idOf}
      rowLabel={({ index, row }) => row?.label ?? String(index + 1)}
      onOpen={({ row }) => row !== null && onOpen(row)}
      onToggle={({ row }) => row !== null && onInclude(row)}
      error={error}
      onRetry={retry}
      empty={
        <EmptyNotice icon={IconFilterOff} title={t('page.importing.none')} text={t('page.importing.noneText')}>
          <Button variant="default" onClick={onShowAll}>
            {t('page.importing.all')}
          </Button>
        </EmptyNotice>
      }
    />
  );
}
