import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.ts';

type PartsSearch = { readonly tab?: string };

const validateSearch = ({ tab }: Record<string, unknown>): PartsSearch => (typeof tab === 'string' ? { tab } : {});

/** Every part of the page in its states. Only a development build has it: elsewhere nothing of it is left. */
export const partsRoutes = import.meta.env.DEV
  ? ([
      createRoute({
        getParentRoute: () => rootRoute,
        path: '/parts',
        validateSearch,
        component: lazyRouteComponent(() => import('../../features/parts/parts-screen.tsx'), 'PartsScreen'),
      }),
    ] as const)
  : ([] as const);
