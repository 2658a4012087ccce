import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { connectionId } from '../../../shared/model/ids.ts';
import { readResolutionView } from '../../features/resolution/resolution-view.ts';
import { rootRoute } from './root-route.ts';

const connection = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$organisation/connections/$connection',
  beforeLoad: ({ params }) => {
    if (!connectionId.safeParse(params.connection).success) notFound({ throw: true });
  },
  component: lazyRouteComponent(() => import('../connection-page.tsx'), 'ConnectionPage'),
});
const resolution = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$organisation/resolution',
  validateSearch: readResolutionView,
  component: lazyRouteComponent(() => import('../resolution-page.tsx'), 'ResolutionPage'),
});

/** One connection of a client, and who would serve the client or one of its connections. */
export const connectionRoutes = [connection, resolution] as const;
