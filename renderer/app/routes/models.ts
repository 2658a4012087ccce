import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { modelsViewOf } from '../../features/models/models-view.ts';
import { rootRoute } from './root-route.ts';

/** What each provider's models do and cost. */
export const modelsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/models',
  validateSearch: modelsViewOf,
  component: lazyRouteComponent(() => import('../models-page.tsx'), 'ModelsPage'),
});
