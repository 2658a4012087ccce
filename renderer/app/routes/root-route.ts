import { createRootRoute } from '@tanstack/react-router';
import { LostPlace } from '../lost-place.tsx';
import { Shell } from '../shell.tsx';

/** The console around every screen. A screen's routes stand in a file of their own beside this one. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: LostPlace });
