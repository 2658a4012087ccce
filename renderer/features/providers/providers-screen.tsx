import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import {
  type Capability,
  type Category,
  capability as capabilities,
  category as categories,
} from '../../../shared/model/category.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { findProviders, type ProvidersView } from './find-providers.ts';
import { ProviderSheet } from './provider-sheet.tsx';
import classes from './providers-screen.module.css';

type Props = {
  readonly view: ProvidersView;
  readonly onView: (view: ProvidersView) => void;
  /** For whom a key would be added, by name; null where that is asked first. */
  readonly scopeName: string | null;
  readonly onAdd: (provider: string) => void;
};

/** Every provider the product knows: what it is best at, what it asks for, what a test costs, where its pages are. */
export function ProvidersScreen({ view, onView, scopeName, onAdd }: Props) {
  const { t, format } = useText();
  const { providers, error, isPending } = useProviders();
  const textsOf = useTexts();
  const found = findProviders(providers, view, textsOf);
  const isFiltered = Object.keys(view).length > 0;
  const change = (part: ProvidersView) => onView(withoutEmpty({ ...view, ...part }));
  if (isPending) return <LoadingRows />;
  if (error !== null) return <ErrorNotice error={toAppError(error)} />;
  return (
    <>
      <PageHeader
        title={t('page.providers.title')}
        details={[scopeName === null ? t('page.providers.asks') : t('page.providers.adds', { scope: scopeName })]}
      />
      <FilterBar
        search={{
          label: t('page.providers.search'),
          value: view.find ?? '',
          onChange: (find) => change({ find }),
        }}
        result={t('page.providers.found', {
          count: found.length,
          shown: format.number(found.length),
          all: format.number(providers.length),
        })}
        onReset={isFiltered ? () => onView({}) : null}
      >
        <FilterChips<Category>
          label={t('page.providers.category')}
          options={categories.options
            .map((value) => ({ value, label: t(`terms.category.${value}`), count: countOf(providers, value) }))
            .filter(({ count }) => count > 0)}
          value={view.category ?? []}
          onChange={(category) => change({ category })}
        />
        <FilterChips<Capability>
          label={t('page.providers.capability')}
          options={capabilities.options
            .filter((value) => providers.some((provider) => provider.capabilities.includes(value)))
            .map((value) => ({ value, label: t(`terms.capability.${value}`) }))}
          value={view.capability ?? []}
          onChange={(capability) => change({ capability })}
        />
      </FilterBar>
      {found.length === 0 ? (
        <EmptyNotice icon={IconSearchOff} title={t('page.providers.none')} text={t('page.providers.noneText')}>
          <Button variant="default" onClick={() => onView({})}>
            {t('page.part.search.reset')}
          </Button>
        </EmptyNotice>
      ) : (
        <div className={classes.catalogue}>
          <ul className={classes.sheets} aria-label={t('page.providers.title')}>
            {found.map((provider) => (
              <li key={provider.id}>
                <ProviderSheet provider={provider} onAdd={() => onAdd(provider.id)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const countOf = (providers: readonly ProviderDescriptor[], category: Category): number =>
  providers.filter((provider) => provider.category === category).length;

/** Only what narrows the list stands in the address. */
const withoutEmpty = (view: ProvidersView): ProvidersView =>
  Object.fromEntries(Object.entries(view).filter(([, value]) => value.length > 0));

/** What a provider is found by, in the page's language. */
function useTexts(): (provider: ProviderDescriptor) => readonly string[] {
  const { t, language } = useText();
  return ({ name, id, category, capabilities: can, text }) => [
    name,
    id,
    t(`terms.category.${category}`),
    text.bestAt[language],
    ...can.map((one) => t(`terms.capability.${one}`)),
  ];
}
