import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { auditViewOf } from '../../features/audit/audit-view.ts';
import { rootRoute } from './root-route.ts';

/** Who did what. */
export const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: auditViewOf,
  component: lazyRouteComponent(() => import('../audit-page.tsx'), 'AuditPage'),
});
