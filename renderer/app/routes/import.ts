import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { importViewOf } from '../../features/import/import-view.ts';
import { rootRoute } from './root-route.ts';

/** Bringing keys in from files, lists and this machine. */
export const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  validateSearch: importViewOf,
  component: lazyRouteComponent(() => import('../import-page.tsx'), 'ImportPage'),
});
