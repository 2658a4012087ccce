import { useQuery } from '@tanstack/react-query';
import type { Category } from '../../shared/model/category.ts';
import { useApi } from '../state/api-context.tsx';
import type { ScopeChoice } from './scope-choice.ts';

const none: ReadonlyMap<Category, number> = new Map();

/** How many keys of a scope fail, by category. */
export function useFailing(scope: ScopeChoice): ReadonlyMap<Category, number> {
  const { query } = useApi();
  const asked = scope.kind === 'all' ? null : scope;
  const { data } = useQuery(query.overview.get.queryOptions({ input: { scope: asked, limit: 1 } }));
  return data === undefined ? none : new Map(data.categories.map(({ category, counts }) => [category, counts.error]));
}
