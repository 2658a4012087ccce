import { AppError } from '../../shared/errors/app-error.ts';
import { type ConnectionId, systemTenant } from '../../shared/model/ids.ts';
import type { ScopeKind } from '../../shared/model/scope.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { ModelSource } from '../store/model-list-table.ts';
import { requireLive } from './expected-state.ts';
import { findConnection } from './find-connection.ts';
import { findOrganisation } from './find-organisation.ts';
import type { ServiceContext } from './service-context.ts';

/** Who asks which models there are. Without an organisation the agency does, for all its clients. */
export type ModelAsker = { readonly organisation: string | null; readonly connection: ConnectionId | null };

/** To whom a credential belongs. */
export function scopeKindOf({ tenant, connection }: Pick<ModelSource, 'tenant' | 'connection'>): ScopeKind {
  if (tenant === systemTenant) return 'system';
  return connection === null ? 'organisation' : 'connection';
}

/**
 * Live credentials within sight of who asks, as the resolver sees them: of an organisation its own and, unless it wants
 * only its own, the agency's; a connection's for that connection alone. Never another organisation's.
 *
 * Throws NOT_FOUND, and VALIDATION_FAILED (wrongScope) for a connection that is not the organisation's.
 */
export function visibleSources({ store }: ServiceContext, asker: ModelAsker): readonly ModelSource[] {
  const { modelLists, organisations } = store.read;
  if (asker.organisation === null) {
    if (asker.connection !== null) {
      throw new AppError('VALIDATION_FAILED', { field: 'connection', reason: 'wrongScope' });
    }
    return modelLists.sources({});
  }
  const organisation = findOrganisation(organisations, asker.organisation);
  if (asker.connection !== null) {
    const connection = findConnection(store.read, asker.connection);
    if (connection.organisationId !== organisation.id) {
      throw new AppError('VALIDATION_FAILED', { field: 'connection', reason: 'wrongScope' });
    }
    requireLive(connection);
  }
  const own = modelLists.sources({ tenant: organisation.id });
  const shared = organisation.onlyOwnKeys ? [] : modelLists.sources({ tenant: systemTenant });
  return [...shared, ...own.filter(({ connection }) => connection === null || connection === asker.connection)];
}

/** Whether a credential is one to use now: switched on, not expired, and not refused when it was last tested. */
export const isGood = ({ active, expiresAt, accepted }: ModelSource, now: Instant): boolean =>
  active && (expiresAt === null || expiresAt > now) && accepted !== 'no';
