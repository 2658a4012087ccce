import { createRoute } from '@tanstack/react-router';
import { OrganisationPage, SystemPage } from '../pages.tsx';
import { rootRoute } from './root-route.ts';

/** What a scope's page shows; in the route, so that it is still there after a lock or a reload. */
export type ScopeSearch = { readonly view?: 'trash' };

export const validateScopeSearch = ({ view }: Record<string, unknown>): ScopeSearch =>
  view === 'trash' ? { view } : {};

const system = createRoute({
  getParentRoute: () => rootRoute,
  path: '/system',
  validateSearch: validateScopeSearch,
  component: SystemPage,
});
const organisation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$organisation',
  validateSearch: validateScopeSearch,
  component: OrganisationPage,
});

/** Keys of the agency and of each client. */
export const scopeRoutes = [system, organisation] as const;
