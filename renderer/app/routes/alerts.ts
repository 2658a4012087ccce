import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAlertsView } from '../../features/alerts/alerts-view.ts';
import { rootRoute } from './root-route.ts';

/** Keys that began to fail, and their recoveries. */
export const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/alerts',
  validateSearch: readAlertsView,
  component: lazyRouteComponent(() => import('../alerts-page.tsx'), 'AlertsPage'),
});
