import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type ProviderId, providerId } from '../../../shared/model/ids.ts';
import { type ScopeView, scopeViews } from '../scope-view.ts';
import { rootRoute } from './root-route.ts';

/** What a scope's page shows; in the route, so that it is still there after a lock or a reload. */
export type ScopeSearch = {
  readonly view?: ScopeView;
  /** The provider whose keys are shown, of a category's. */
  readonly provider?: ProviderId;
};

export function validateScopeSearch({ view, provider }: Record<string, unknown>): ScopeSearch {
  const known = scopeViews.find((one) => one === view);
  const one = providerId.safeParse(provider);
  return {
    ...(known !== undefined && known !== 'keys' && { view: known }),
    ...(one.success && { provider: one.data }),
  };
}

const system = createRoute({
  getParentRoute: () => rootRoute,
  path: '/system',
  validateSearch: validateScopeSearch,
  component: lazyRouteComponent(() => import('../pages.tsx'), 'SystemPage'),
});
const organisation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$organisation',
  validateSearch: validateScopeSearch,
  component: lazyRouteComponent(() => import('../pages.tsx'), 'OrganisationPage'),
});

/** Keys of the agency and of each client. */
export const scopeRoutes = [system, organisation] as const;
