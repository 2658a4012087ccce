import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadFirstScreen } from '../load-console.ts';
import { rootRoute } from './root-route.ts';

/** Where the console begins. */
export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(loadFirstScreen, 'OverviewPage'),
});
