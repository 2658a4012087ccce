import { createRoute, redirect } from '@tanstack/react-router';
import { OrganisationPage, SystemPage } from '../pages.tsx';
import { rootRoute } from './root-route.ts';

/** What a scope's page shows; in the route, so that it is still there after a lock or a reload. */
export type ScopeSearch = { readonly view?: 'trash' };

const validateSearch = ({ view }: Record<string, unknown>): ScopeSearch => (view === 'trash' ? { view } : {});

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/system', replace: true, throw: true });
  },
});
const system = createRoute({ getParentRoute: () => rootRoute, path: '/system', validateSearch, component: SystemPage });
const organisation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$organisation',
  validateSearch,
  component: OrganisationPage,
});

/** Keys of the agency and of each client. */
export const scopeRoutes = [start, system, organisation] as const;
