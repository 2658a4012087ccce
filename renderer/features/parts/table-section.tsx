import { useMemo, useState } from 'react';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Status } from '../../../shared/model/test-result.ts';
import { status as statuses } from '../../../shared/model/test-result.ts';
import { useText } from '../../i18n/text.tsx';
import { Age } from '../../ui/age.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { TableColumn } from '../../ui/data-table-column.ts';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { PartSection } from './part-section.tsx';
import { type SampleRow, sampleRows } from './sample-rows.ts';

const rowCount = 6_500;
const names = { table: 'data-table', search: 'search-field', chips: 'filter-chips' };

type Props = { readonly now: number; readonly onOpen: (row: SampleRow) => void };

/** The table with as many rows as an agency has keys. */
export function TableSection({ now, onOpen }: Props) {
  const { t, format } = useText();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly Status[]>([]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => sampleRows(rowCount, now), [now]);
  const shown = useMemo(
    () =>
      rows.filter(
        ({ label, client, status }) =>
          `${label} ${client}`.toLowerCase().includes(search.toLowerCase()) &&
          (chosen.length === 0 || chosen.includes(status)),
      ),
    [rows, search, chosen],
  );
  const reset = () => {
    setSearch('');
    setChosen([]);
  };
  const columns = useColumns();
  return (
    <PartSection part={names.table}>
      <FilterBar
        search={{ label: names.search, value: search, onChange: setSearch }}
        result={`${format.number(shown.length)} / ${format.number(rowCount)}`}
        onReset={search === '' && chosen.length === 0 ? null : reset}
      >
        <FilterChips
          label={names.chips}
          options={statuses.options.map((value) => ({ value, label: t(`terms.status.${value}`) }))}
          value={chosen}
          onChange={setChosen}
        />
      </FilterBar>
      <DataTable
        label={names.table}
        columns={columns}
        rows={shown}
        rowId={idOf}
        rowLabel={labelOf}
        onOpen={onOpen}
        selection={{ selected, onChange: setSelected }}
        sort={{ column: 'label', descending: false }}
        empty={<p>{format.number(0)}</p>}
      />
      <DataTable label={names.table} columns={columns} rows={undefined} rowId={idOf} rowLabel={labelOf} empty={null} />
      <DataTable
        label={names.table}
        columns={columns}
        rows={[]}
        rowId={idOf}
        rowLabel={labelOf}
        empty={null}
        error={new AppError('INTERNAL')}
      />
    </PartSection>
  );
}

const currency = 'USD';
const idOf = ({ id }: SampleRow) => id;
const labelOf = ({ label }: SampleRow) => label;

function useColumns(): readonly TableColumn<SampleRow>[] {
  const { t, format } = useText();
  return useMemo(
    () => [
      { id: 'label', heading: t('page.keys.heading'), cell: labelOf, sortBy: labelOf, width: 'minmax(8rem, 1fr)' },
      {
        id: 'client',
        heading: t('terms.scope.organisation'),
        cell: ({ client }) => <bdi>{client}</bdi>,
        sortBy: ({ client }) => client,
        width: 'minmax(10rem, 2fr)',
      },
      {
        id: 'status',
        heading: t('page.test.answers'),
        cell: ({ status }) => <StatusBadge status={status} />,
        sortBy: ({ status }) => statuses.options.indexOf(status),
        width: '10rem',
      },
      {
        id: 'tested',
        heading: t('page.keys.view'),
        cell: ({ testedAt }) => (testedAt === null ? null : <Age at={testedAt} isReachable={false} />),
        sortBy: ({ testedAt }) => testedAt,
        width: '9rem',
      },
      {
        id: 'cost',
        heading: currency,
        cell: ({ cost }) => (cost === null ? null : format.money(BigInt(cost), currency)),
        sortBy: ({ cost }) => (cost === null ? null : BigInt(cost)),
        width: '8rem',
        align: 'end',
      },
    ],
    [t, format],
  );
}
