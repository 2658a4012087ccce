import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { category } from '../../../shared/model/category.ts';
import { rootRoute } from './root-route.ts';
import { validateScopeSearch } from './scopes.ts';

const mustBeKnown = (name: string) => {
  if (!category.safeParse(name).success) notFound({ throw: true });
};

const system = createRoute({
  getParentRoute: () => rootRoute,
  path: '/system/keys/$category',
  validateSearch: validateScopeSearch,
  beforeLoad: ({ params }) => mustBeKnown(params.category),
  component: lazyRouteComponent(() => import('../category-pages.tsx'), 'SystemCategoryPage'),
});
const organisation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$organisation/keys/$category',
  validateSearch: validateScopeSearch,
  beforeLoad: ({ params }) => mustBeKnown(params.category),
  component: lazyRouteComponent(() => import('../category-pages.tsx'), 'OrganisationCategoryPage'),
});

/** A scope's keys of one category. */
export const categoryRoutes = [system, organisation] as const;
