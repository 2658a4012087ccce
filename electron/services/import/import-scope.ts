import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import { systemTenant } from '../../../shared/model/ids.ts';
import type { ImportScope } from '../../../shared/model/import.ts';
import type { ReadTables } from '../../store/tables.ts';
import { placeOf, requireLivePlace } from '../credential-scope.ts';
import { findConnection } from '../find-connection.ts';
import { findOrganisation } from '../find-organisation.ts';

type Tables = Pick<ReadTables, 'organisations' | 'connections'>;

/** A scope by ids alone, so that one scope has one spelling. Throws NOT_FOUND, CONFLICT for one in the trash. */
export function settledScope(tables: Tables, scope: ScopeRef): ScopeRef {
  const place = placeOf(tables, scope);
  requireLivePlace(tables, place);
  if (place.connection !== null) return { kind: 'connection', connection: place.connection };
  return place.tenant === systemTenant ? { kind: 'system' } : { kind: 'organisation', organisation: place.tenant };
}

/** A scope by its names, as people read it. */
export function shownScope(tables: Tables, scope: ScopeRef): ImportScope {
  const place = placeOf(tables, scope);
  const connection = place.connection === null ? null : findConnection(tables, place.connection).name;
  const organisation = place.tenant === systemTenant ? null : findOrganisation(tables.organisations, place.tenant).slug;
  return { kind: scope.kind, organisation, connection };
}
