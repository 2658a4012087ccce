import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { credentialId } from '../../../shared/model/ids.ts';
import { rootRoute } from './root-route.ts';

/** Which of its tests is looked at, by the moment it was made; the newest where none is named. */
type KeySearch = { readonly test?: number };

/** One key, whosever it is. */
export const keyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/keys/$credential',
  validateSearch: ({ test }: Record<string, unknown>): KeySearch =>
    Number.isSafeInteger(test) ? { test: Number(test) } : {},
  beforeLoad: ({ params }) => {
    if (!credentialId.safeParse(params.credential).success) notFound({ throw: true });
  },
  component: lazyRouteComponent(() => import('../key-page.tsx'), 'KeyPage'),
});

/** A key giving way to a new one. */
export const rotationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/keys/$credential/rotate',
  beforeLoad: ({ params }) => {
    if (!credentialId.safeParse(params.credential).success) notFound({ throw: true });
  },
  component: lazyRouteComponent(() => import('../rotation-page.tsx'), 'RotationPage'),
});
