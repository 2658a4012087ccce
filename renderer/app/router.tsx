import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { OrganisationPage, SystemPage } from './pages.tsx';
import { Shell } from './shell.tsx';

/** What a scope's page shows; in the route, so that it is still there after a lock or a reload. */
export type ScopeSearch = { readonly view?: 'trash' };

const validateSearch = ({ view }: Record<string, unknown>): ScopeSearch => (view === 'trash' ? { view } : {});

const root = createRootRoute({ component: Shell });
const system = createRoute({ getParentRoute: () => root, path: '/', validateSearch, component: SystemPage });
const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$organisation',
  validateSearch,
  component: OrganisationPage,
});

/** Routes live behind the hash: the host serves one page, and what stands there never reaches it. */
export const createPageRouter = () =>
  createRouter({ routeTree: root.addChildren([system, organisation]), history: createHashHistory() });

export type PageRouter = ReturnType<typeof createPageRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: PageRouter;
  }
}
