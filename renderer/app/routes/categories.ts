import { createRoute, notFound } from '@tanstack/react-router';
import { category } from '../../../shared/model/category.ts';
import { OrganisationCategoryPage, SystemCategoryPage } from '../category-pages.tsx';
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
  component: SystemCategoryPage,
});
const organisation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$organisation/keys/$category',
  validateSearch: validateScopeSearch,
  beforeLoad: ({ params }) => mustBeKnown(params.category),
  component: OrganisationCategoryPage,
});

/** A scope's keys of one category. */
export const categoryRoutes = [system, organisation] as const;
