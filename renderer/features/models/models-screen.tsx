import { Button, Select } from '@mantine/core';
import { IconRefresh, IconSearchOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Capability, capability as capabilities } from '../../../shared/model/category.ts';
import type { ProviderModel } from '../../../shared/model/provider-model.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useOrganisations } from '../../state/use-organisations.ts';
import { useProviders } from '../../state/use-providers.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { modelColumns } from './model-columns.tsx';
import { ModelDrawer } from './model-drawer.tsx';
import { type ModelsView, modelJobs, modelsViewOf } from './models-view.ts';
import { RefreshDrawer } from './refresh-drawer.tsx';
import { useModels } from './use-models.ts';

type Props = {
  readonly view: ModelsView;
  readonly onView: (view: ModelsView) => void;
  readonly onAdd: (provider: string) => void;
};

const idOf = ({ provider, id }: ProviderModel): string => `${provider} ${id}`;

/** What each provider's models do and cost, and whose keys may use them. */
export function ModelsScreen({ view, onView, onAdd }: Props) {
  const text = useText();
  const { t, format } = text;
  const { byId } = useProviders();
  const list = useModels(view);
  const columns = useMemo(() => modelColumns(text, byId), [text, byId]);
  const [opened, setOpened] = useState<string | null>(null);
  const [isRefreshing, setIsRefreshing] = useState(false);
  const models = list.data;
  const open = models?.find((model) => idOf(model) === opened);
  const change = (part: Record<string, unknown>) => onView(modelsViewOf({ ...view, ...part }));
  return (
    <>
      <PageHeader title={t('page.models.title')} details={[t('page.models.intro')]}>
        <Button variant="default" leftSection={<Icon of={IconRefresh} />} onClick={() => setIsRefreshing(true)}>
          {t('page.models.refresh')}
        </Button>
      </PageHeader>
      <FilterBar
        search={{ label: t('page.models.search'), value: view.find ?? '', onChange: (find) => change({ find }) }}
        result={
          models === undefined
            ? ''
            : t('page.models.found', { count: models.length, shown: format.number(models.length) })
        }
        onReset={Object.keys(view).length > 0 ? () => onView({}) : null}
      >
        <Filters view={view} onChange={change} />
      </FilterBar>
      <DataTable
        label={t('page.models.title')}
        columns={columns}
        rows={models}
        rowId={idOf}
        rowLabel={({ id }) => id}
        onOpen={(model) => setOpened(idOf(model))}
        error={list.isError ? toAppError(list.error) : null}
        onRetry={() => void list.refetch()}
        empty={
          <EmptyNotice icon={IconSearchOff} title={t('page.models.none')} text={t('page.models.noneText')}>
            <Button variant="default" onClick={() => onView({})}>
              {t('page.part.search.reset')}
            </Button>
            <Button variant="default" onClick={() => setIsRefreshing(true)}>
              {t('page.models.refresh')}
            </Button>
          </EmptyNotice>
        }
      />
      {open !== undefined && (
        <ModelDrawer model={open} onAdd={() => onAdd(open.provider)} onClose={() => setOpened(null)} />
      )}
      {isRefreshing && (
        <RefreshDrawer provider={view.provider ?? null} onAdd={onAdd} onClose={() => setIsRefreshing(false)} />
      )}
    </>
  );
}

type FilterProps = {
  readonly view: ModelsView;
  readonly onChange: (part: Record<string, unknown>) => void;
};

function Filters({ view, onChange }: FilterProps) {
  const { t } = useText();
  const { providers } = useProviders();
  const { organisations } = useOrganisations();
  const job = view.capability;
  const clear = { 'aria-label': t('page.part.search.reset') };
  return (
    <>
      <Select
        searchable
        clearable
        clearButtonProps={clear}
        aria-label={t('page.models.provider')}
        placeholder={t('page.models.anyProvider')}
        value={view.provider ?? null}
        onChange={(provider) => onChange({ provider })}
        data={providers
          .filter(({ capabilities: can }) => modelJobs.some((one) => can.includes(one)))
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        searchable
        clearable
        clearButtonProps={clear}
        aria-label={t('page.models.whose')}
        placeholder={t('page.models.everyone')}
        value={view.whose ?? null}
        onChange={(whose) => onChange({ whose })}
        data={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <FilterChips<Capability>
        label={t('page.models.capability')}
        options={capabilities.options
          .filter((value) => modelJobs.some((one) => one === value))
          .map((value) => ({ value, label: t(`terms.capability.${value}`) }))}
        value={job === undefined ? [] : [job]}
        onChange={(chosen) => onChange({ capability: chosen.find((one) => one !== job) })}
      />
    </>
  );
}
