import { useParams, useSearch } from '@tanstack/react-router';
import { category as categories } from '../../shared/model/category.ts';
import { OrganisationKeys, SystemKeys } from './pages.tsx';

/** The agency's own keys of one category. */
export function SystemCategoryPage() {
  const { category } = useParams({ from: '/system/keys/$category' });
  const { view } = useSearch({ from: '/system/keys/$category' });
  return <SystemKeys key={category} view={view ?? 'keys'} category={categories.parse(category)} />;
}

/** One client's keys of one category. */
export function OrganisationCategoryPage() {
  const { organisation, category } = useParams({ from: '/organisations/$organisation/keys/$category' });
  const { view } = useSearch({ from: '/organisations/$organisation/keys/$category' });
  return (
    <OrganisationKeys
      key={`${organisation}/${category}`}
      slug={organisation}
      view={view ?? 'keys'}
      category={categories.parse(category)}
    />
  );
}
