import type { OrganisationId, Tenant } from '../../shared/model/ids.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { statusOf } from './credential-view.ts';
import { findOrganisation } from './find-organisation.ts';
import type { ServiceContext } from './service-context.ts';
import { countStatuses, noCounts, type StatusCounts } from './status-counts.ts';

/** How many credentials each live tenant has, or each of the trash would bring back, by derived status. */
function countByTenant(context: ServiceContext, trashed: boolean): ReadonlyMap<Tenant, StatusCounts> {
  const now = context.clock.now();
  const counts = countStatuses<Tenant>();
  const { standings } = context.store.read;
  for (const standing of trashed ? standings.leaving() : standings.live())
    counts.add(standing.tenant, statusOf(standing, context.catalogue, now));
  return counts.all;
}

/** All live or all trashed organisations by name, with how their credentials stand. */
export function listOrganisations(
  context: ServiceContext,
  filter: { readonly trashed: boolean },
): readonly (Organisation & { readonly counts: StatusCounts })[] {
  const counts = countByTenant(context, filter.trashed);
  const countsOf = (id: OrganisationId): StatusCounts => counts.get(id) ?? { ...noCounts };
  return context.store.read.organisations
    .list(filter)
    .map((organisation) => ({ ...organisation, counts: countsOf(organisation.id) }));
}

/** One organisation by slug or id, trashed or not. Throws NOT_FOUND. */
export const getOrganisation = (context: ServiceContext, ref: string): Organisation =>
  findOrganisation(context.store.read.organisations, ref);
