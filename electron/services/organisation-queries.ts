import type { OrganisationId, Tenant } from '../../shared/model/ids.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { Status } from '../../shared/model/test-result.ts';
import { statusOf } from './credential-view.ts';
import { findOrganisation } from './find-organisation.ts';
import type { ServiceContext } from './service-context.ts';

type Counts = Record<Status | 'credentials', number>;

const noCredentials: Counts = { credentials: 0, active: 0, error: 0, configuring: 0, inactive: 0 };

/** How many live credentials each tenant has, by derived status. */
function countByTenant(context: ServiceContext): ReadonlyMap<Tenant, Counts> {
  const now = context.clock.now();
  const counts = new Map<Tenant, Counts>();
  for (const standing of context.store.read.standings.live()) {
    const own = counts.get(standing.tenant) ?? { ...noCredentials };
    own.credentials += 1;
    own[statusOf(standing, context.catalogue, now)] += 1;
    counts.set(standing.tenant, own);
  }
  return counts;
}

/** All live or all trashed organisations by name, with how their credentials stand. */
export function listOrganisations(
  context: ServiceContext,
  filter: { readonly trashed: boolean },
): readonly (Organisation & { readonly counts: Counts })[] {
  const counts = countByTenant(context);
  const countsOf = (id: OrganisationId): Counts => counts.get(id) ?? noCredentials;
  return context.store.read.organisations
    .list(filter)
    .map((organisation) => ({ ...organisation, counts: countsOf(organisation.id) }));
}

/** One organisation by slug or id, trashed or not. Throws NOT_FOUND. */
export const getOrganisation = (context: ServiceContext, ref: string): Organisation =>
  findOrganisation(context.store.read.organisations, ref);
