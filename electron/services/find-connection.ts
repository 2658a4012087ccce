import { AppError } from '../../shared/errors/app-error.ts';
import type { Connection } from '../../shared/model/connection.ts';
import type { ConnectionId } from '../../shared/model/ids.ts';
import type { ReadTables } from '../store/tables.ts';
import { requireLive } from './expected-state.ts';
import { findLiveOrganisation } from './find-organisation.ts';

type Tables = Pick<ReadTables, 'connections' | 'organisations'>;

/** A connection by id, trashed or not. Throws NOT_FOUND. */
export function findConnection({ connections }: Pick<Tables, 'connections'>, id: ConnectionId): Connection {
  const owner = connections.ownerOf(id);
  const found = owner === undefined ? undefined : connections.get(owner, id);
  if (found === undefined) throw new AppError('NOT_FOUND', { reason: 'unknownConnection' });
  return found;
}

/** As `findConnection`, for what may only be done while neither it nor its organisation is in the trash. */
export function findLiveConnection(tables: Tables, id: ConnectionId): Connection {
  const found = findConnection(tables, id);
  requireLive(found);
  findLiveOrganisation(tables.organisations, found.organisationId);
  return found;
}
