import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readTestsView } from '../../features/tests/tests-view.ts';
import { rootRoute } from './root-route.ts';

/** Tests of many keys: the run of now, and everything that fails. */
export const testsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tests',
  validateSearch: readTestsView,
  component: lazyRouteComponent(() => import('../tests-page.tsx'), 'TestsPage'),
});
