import { AppError } from '../../shared/errors/app-error.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { ReadTables } from '../store/tables.ts';
import { requireLive } from './expected-state.ts';

type Organisations = Pick<ReadTables['organisations'], 'byId' | 'bySlug'>;

/** The organisation a caller named by slug or id, trashed or not. Throws NOT_FOUND. */
export function findOrganisation(organisations: Organisations, ref: string): Organisation {
  const found = organisations.byId(ref) ?? organisations.bySlug(ref);
  if (found === undefined) throw new AppError('NOT_FOUND', { reason: 'unknownOrganisation' });
  return found;
}

/** As `findOrganisation`, for what may only be done while it is not in the trash. */
export function findLiveOrganisation(organisations: Organisations, ref: string): Organisation {
  const found = findOrganisation(organisations, ref);
  requireLive(found);
  return found;
}
