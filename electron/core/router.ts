import type { Router } from '@orpc/server';
import type { AppContract } from '../../shared/contract/index.ts';
import { createApi } from './api.ts';
import type { HandlerContext } from './engine.ts';
import type { EngineParts } from './engine-parts.ts';
import { alertHandlers } from './handlers/alerts.ts';
import { appHandlers } from './handlers/app.ts';
import { auditHandlers } from './handlers/audit.ts';
import { backupHandlers } from './handlers/backups.ts';
import { connectionHandlers } from './handlers/connections.ts';
import { credentialHandlers } from './handlers/credentials.ts';
import { diagnosticHandlers } from './handlers/diagnostics.ts';
import { exportHandlers } from './handlers/exports.ts';
import { importHandlers } from './handlers/imports.ts';
import { memberHandlers } from './handlers/members.ts';
import { modelHandlers } from './handlers/models.ts';
import { organisationHandlers } from './handlers/organisations.ts';
import { overviewHandlers } from './handlers/overview.ts';
import { planHandlers } from './handlers/plans.ts';
import { providerHandlers } from './handlers/providers.ts';
import { resolutionHandlers } from './handlers/resolution.ts';
import { rotationHandlers } from './handlers/rotations.ts';
import { searchHandlers } from './handlers/search.ts';
import { settingsHandlers } from './handlers/settings.ts';
import { testHandlers } from './handlers/tests.ts';
import { uploadHandlers } from './handlers/uploads.ts';
import { vaultHandlers } from './handlers/vault.ts';

/** The whole contract, implemented. A route without a handler does not compile. */
export function createRouter(parts: EngineParts): Router<AppContract, HandlerContext> {
  const api = createApi(parts);
  return api.any.router({
    app: appHandlers(api, parts),
    vault: vaultHandlers(api, parts),
    settings: settingsHandlers(api, parts),
    members: memberHandlers(api),
    plans: planHandlers(api),
    organisations: organisationHandlers(api, parts),
    overview: overviewHandlers(api),
    connections: connectionHandlers(api),
    providers: providerHandlers(api, parts),
    credentials: credentialHandlers(api, parts),
    models: modelHandlers(api, parts),
    tests: testHandlers(api, parts),
    alerts: alertHandlers(api),
    resolution: resolutionHandlers(api, parts),
    rotations: rotationHandlers(api),
    search: searchHandlers(api, parts),
    audit: auditHandlers(api, parts),
    backups: backupHandlers(api, parts),
    uploads: uploadHandlers(api, parts),
    diagnostics: diagnosticHandlers(api, parts),
    exports: exportHandlers(api, parts),
    imports: importHandlers(api, parts),
  });
}
