import { createRoute } from '@tanstack/react-router';
import { OverviewPage } from '../overview-page.tsx';
import { rootRoute } from './root-route.ts';

/** Where the console begins. */
export const overviewRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: OverviewPage });
