import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { isSectionName } from '../../features/settings/sections.ts';
import { rootRoute } from './root-route.ts';

/** What is searched for stands in the address: it survives a lock and a reload. */
type SettingsSearch = { readonly find?: string };

const longestSearch = 200;

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  beforeLoad: () => {
    redirect({ to: '/settings/$section', params: { section: 'language' }, replace: true, throw: true });
  },
});
const section = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/$section',
  validateSearch: ({ find }: Record<string, unknown>): SettingsSearch =>
    typeof find === 'string' && find !== '' ? { find: find.slice(0, longestSearch) } : {},
  beforeLoad: ({ params }) => {
    if (!isSectionName(params.section)) notFound({ throw: true });
  },
  component: lazyRouteComponent(() => import('../settings-page.tsx'), 'SettingsPage'),
});
const about = createRoute({
  getParentRoute: () => rootRoute,
  path: '/about',
  component: lazyRouteComponent(() => import('../about-page.tsx'), 'AboutPage'),
});

/** The product itself: its settings, and what it is. */
export const settingsRoutes = [start, section, about] as const;
