import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isOrganisationFilter } from '../../features/organisations/organisation-filter.ts';
import type { OrganisationsView } from '../../features/organisations/organisations-screen.tsx';
import { rootRoute } from './root-route.ts';

const longestSearch = 200;

const validateSearch = ({ find, only, view }: Record<string, unknown>): OrganisationsView => {
  const filters = Array.isArray(only) ? only.filter(isOrganisationFilter) : [];
  return {
    ...(typeof find === 'string' && find !== '' && { find: find.slice(0, longestSearch) }),
    ...(filters.length > 0 && { only: filters }),
    ...(view === 'trash' && { view }),
  };
};

/** The list of clients. */
export const organisationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations',
  validateSearch,
  component: lazyRouteComponent(() => import('../organisations-page.tsx'), 'OrganisationsPage'),
});
