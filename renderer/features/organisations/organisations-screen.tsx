import { SegmentedControl } from '@mantine/core';
import { IconBuildingStore, IconSearchOff } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { type ListedOrganisation, useOrganisations } from '../../state/use-organisations.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { organisationColumns } from './organisation-columns.tsx';
import { matchesOrganisation, type OrganisationFilter, organisationFilters } from './organisation-filter.ts';
import { OrganisationsTrash } from './organisations-trash.tsx';
import { usePlanNames } from './use-plan-names.ts';

/** What the list shows; it stands in the address. */
export type OrganisationsView = {
  readonly find?: string;
  readonly only?: readonly OrganisationFilter[];
  readonly view?: 'trash';
};

type Props = {
  readonly view: OrganisationsView;
  readonly onView: (view: OrganisationsView) => void;
  readonly onOpen: (slug: string) => void;
  /** The screen's main action. */
  readonly children: ReactNode;
};

const idOf = ({ id }: ListedOrganisation): string => id;
const nameOf = ({ name }: ListedOrganisation): string => name;

/** Every client, findable at once among hundreds. */
export function OrganisationsScreen({ view, onView, onOpen, children }: Props) {
  const { t } = useText();
  const { organisations } = useOrganisations();
  return (
    <>
      <PageHeader title={t('page.clients.title')} details={[t('page.clients.count', { count: organisations.length })]}>
        <SegmentedControl
          size="xs"
          aria-label={t('page.clients.view')}
          value={view.view ?? 'live'}
          onChange={(next) => onView(next === 'trash' ? { view: 'trash' } : {})}
          data={[
            { value: 'live', label: t('page.clients.live') },
            { value: 'trash', label: t('page.clients.trash') },
          ]}
        />
        {children}
      </PageHeader>
      {view.view === 'trash' ? <OrganisationsTrash /> : <Live view={view} onView={onView} onOpen={onOpen} />}
    </>
  );
}

function Live({ view, onView, onOpen }: Omit<Props, 'children'>) {
  const text = useText();
  const { t, format } = text;
  const { organisations, list } = useOrganisations();
  const plans = usePlanNames();
  const columns = useMemo(() => organisationColumns(text, plans), [text, plans]);
  const { find = '', only = [] } = view;
  const shown = useMemo(
    () => organisations.filter((one) => matchesOrganisation(one, { find, only })),
    [organisations, find, only],
  );
  const isFiltered = find !== '' || only.length > 0;
  const options = organisationFilters.map((value) => ({ value, label: t(`page.clients.${value}`) }));
  return (
    <>
      <FilterBar
        search={{ label: t('page.clients.search'), value: find, onChange: (typed) => onView({ ...view, find: typed }) }}
        result={t('page.clients.result', {
          shown: format.number(shown.length),
          total: format.number(organisations.length),
        })}
        onReset={isFiltered ? () => onView({}) : null}
      >
        <FilterChips
          label={t('page.clients.filter')}
          options={options}
          value={only}
          onChange={(next) => onView({ ...view, only: next })}
        />
      </FilterBar>
      <DataTable
        label={t('page.clients.title')}
        columns={columns}
        rows={list.isPending ? undefined : shown}
        rowId={idOf}
        rowLabel={nameOf}
        sort={{ column: 'name', descending: false }}
        onOpen={({ slug }) => onOpen(slug)}
        error={list.isError ? toAppError(list.error) : null}
        onRetry={() => void list.refetch()}
        empty={<Nothing isFiltered={isFiltered} />}
      />
    </>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useText();
  return isFiltered ? (
    <EmptyNotice icon={IconSearchOff} title={t('page.clients.noMatch')} text={t('page.clients.noMatchText')} />
  ) : (
    <EmptyNotice icon={IconBuildingStore} title={t('page.clients.none')} text={t('page.clients.noneText')} />
  );
}
