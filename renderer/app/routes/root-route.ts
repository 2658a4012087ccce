import { createRootRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadConsole } from '../load-console.ts';
import { LostPlace } from '../lost-place.tsx';

/** The console around every screen. A screen's routes stand in a file of their own beside this one. */
export const rootRoute = createRootRoute({
  component: lazyRouteComponent(loadConsole, 'Shell'),
  notFoundComponent: LostPlace,
});
