import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { capability, category } from '../../../shared/model/category.ts';
import type { ProvidersView } from '../../features/providers/find-providers.ts';
import { rootRoute } from './root-route.ts';

const longestSearch = 200;
const chosen = {
  category: z.array(category).min(1).max(category.options.length),
  capability: z.array(capability).min(1).max(capability.options.length),
};

const validateSearch = ({ find, ...lists }: Record<string, unknown>): ProvidersView => {
  const categories = chosen.category.safeParse(lists.category);
  const capabilities = chosen.capability.safeParse(lists.capability);
  return {
    ...(typeof find === 'string' && find !== '' && { find: find.slice(0, longestSearch) }),
    ...(categories.success && { category: categories.data }),
    ...(capabilities.success && { capability: capabilities.data }),
  };
};

/** The catalogue of providers. */
export const providersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/providers',
  validateSearch,
  component: lazyRouteComponent(() => import('../providers-page.tsx'), 'ProvidersPage'),
});
