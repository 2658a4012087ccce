import { IconBuildingOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { Category } from '../../shared/model/category.ts';
import { toAppError } from '../api/to-app-error.ts';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { EmptyNotice } from '../ui/empty-notice.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { OrganisationHeading } from './organisation-heading.tsx';
import { organisationViews, useViewParts } from './organisation-views.tsx';
import { ScopeHeading } from './scope-heading.tsx';
import { ScopePage } from './scope-page.tsx';
import type { ScopeView } from './scope-view.ts';

type KeysProps = { readonly view: ScopeView; readonly category: Category | null };

/** The agency's own keys. */
export function SystemPage() {
  const { view } = useSearch({ from: '/system' });
  return <SystemKeys view={view ?? 'keys'} category={null} />;
}

/** One client's keys. */
export function OrganisationPage() {
  const { organisation } = useParams({ from: '/organisations/$organisation' });
  const { view } = useSearch({ from: '/organisations/$organisation' });
  return <OrganisationKeys key={organisation} slug={organisation} view={view ?? 'keys'} category={null} />;
}

export function SystemKeys({ view, category }: KeysProps) {
  const { t } = useText();
  const name = t('page.organisations.system');
  return (
    <ScopePage
      scope={{ kind: 'system' }}
      name={name}
      view={view}
      category={category}
      heading={<ScopeHeading name={name} details={[t('page.organisations.systemHint')]} />}
    />
  );
}

export function OrganisationKeys({ slug, view, category }: KeysProps & { readonly slug: string }) {
  const { t } = useText();
  const { query } = useApi();
  const parts = useViewParts();
  const found = useQuery(query.organisations.get.queryOptions({ input: { organisation: slug } }));
  if (found.isPending) return <LoadingRows />;
  if (found.isError) {
    const error = toAppError(found.error);
    return error.code === 'NOT_FOUND' ? (
      <EmptyNotice
        icon={IconBuildingOff}
        title={t('page.organisations.missing')}
        text={t('page.organisations.missingFix')}
      />
    ) : (
      <ErrorNotice error={error} onRetry={() => void found.refetch()} />
    );
  }
  return (
    <ScopePage
      scope={{ kind: 'organisation', organisation: slug }}
      name={found.data.name}
      view={view}
      category={category}
      heading={<OrganisationHeading organisation={found.data} />}
      {...(category === null && { others: organisationViews(found.data, parts) })}
    />
  );
}
