import type { ContractRouterClient } from '@orpc/contract';
import { alerts } from './alerts.ts';
import { app } from './app.ts';
import { audit } from './audit.ts';
import { backups } from './backups.ts';
import { connections } from './connections.ts';
import { credentials } from './credentials.ts';
import { diagnostics } from './diagnostics.ts';
import { exports } from './exports.ts';
import { imports } from './imports.ts';
import { members } from './members.ts';
import { models } from './models.ts';
import { organisations } from './organisations.ts';
import { overview } from './overview.ts';
import { plans } from './plans.ts';
import { providers } from './providers.ts';
import { resolution } from './resolution.ts';
import { rotations } from './rotations.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { tests } from './tests.ts';
import { uploads } from './uploads.ts';
import { vault } from './vault.ts';

/** Version of this contract's wire shape; both ends must have the same. */
export const protocolVersion = 1;

/** The one typed API: every host serves it, the page and the CLI are its clients. */
export const contract = {
  app,
  vault,
  settings,
  members,
  plans,
  organisations,
  overview,
  connections,
  providers,
  credentials,
  models,
  tests,
  alerts,
  resolution,
  rotations,
  search,
  audit,
  backups,
  uploads,
  diagnostics,
  exports,
  imports,
};
export type AppContract = typeof contract;

/** A client of the contract, over whatever transport. */
export type ApiClient = ContractRouterClient<AppContract>;
