import { createHashHistory, createRouter } from '@tanstack/react-router';
import { alertsRoute } from './routes/alerts.ts';
import { auditRoute } from './routes/audit.ts';
import { backupsRoute } from './routes/backups.ts';
import { categoryRoutes } from './routes/categories.ts';
import { connectionRoutes } from './routes/connections.ts';
import { helpRoute } from './routes/help.ts';
import { importRoute } from './routes/import.ts';
import { keyRoute, rotationRoute } from './routes/keys.ts';
import { modelsRoute } from './routes/models.ts';
import { organisationsRoute } from './routes/organisations.ts';
import { overviewRoute } from './routes/overview.ts';
import { partsRoutes } from './routes/parts.ts';
import { providersRoute } from './routes/providers.ts';
import { rootRoute } from './routes/root-route.ts';
import { scopeRoutes } from './routes/scopes.ts';
import { settingsRoutes } from './routes/settings.ts';
import { testsRoute } from './routes/tests.ts';

const routeTree = rootRoute.addChildren([
  overviewRoute,
  organisationsRoute,
  ...scopeRoutes,
  ...categoryRoutes,
  ...connectionRoutes,
  keyRoute,
  rotationRoute,
  importRoute,
  modelsRoute,
  ...partsRoutes,
  providersRoute,
  ...settingsRoutes,
  testsRoute,
  alertsRoute,
  auditRoute,
  backupsRoute,
  helpRoute,
]);

/** Routes live behind the hash: the host serves one page, and what stands there never reaches it. */
export const createPageRouter = () => createRouter({ routeTree, history: createHashHistory() });

export type PageRouter = ReturnType<typeof createPageRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: PageRouter;
  }
}
