import type { ScopeRef } from '../../shared/contract/credentials.ts';
import { missingCase } from '../../shared/errors/exhaustive.ts';
import { systemTenant } from '../../shared/model/ids.ts';
import type { OrderKey } from '../store/credential-table.ts';
import type { ReadTables } from '../store/tables.ts';
import { findConnection, findLiveConnection } from './find-connection.ts';
import { findLiveOrganisation, findOrganisation } from './find-organisation.ts';

/** Where a credential stands: under whose data key, and on which connection if any. */
export type Place = Omit<OrderKey, 'category'>;

type Tables = Pick<ReadTables, 'organisations' | 'connections'>;

/** The place a caller named. A connection's tenant is its organisation. Throws NOT_FOUND. */
export function placeOf(tables: Tables, scope: ScopeRef): Place {
  switch (scope.kind) {
    case 'system':
      return { tenant: systemTenant, connection: null };
    case 'organisation':
      return { tenant: findOrganisation(tables.organisations, scope.organisation).id, connection: null };
    case 'connection':
      return { tenant: findConnection(tables, scope.connection).organisationId, connection: scope.connection };
    default:
      return missingCase(scope);
  }
}

/** Refuses to add or bring back anything where the organisation or connection lies in the trash. */
export function requireLivePlace(tables: Tables, place: Place): void {
  if (place.connection !== null) findLiveConnection(tables, place.connection);
  else if (place.tenant !== systemTenant) findLiveOrganisation(tables.organisations, place.tenant);
}
