import type { ScopeRef } from '../../shared/contract/credentials.ts';
import type { Category } from '../../shared/model/category.ts';
import type { CredentialOrder, OrderStanding } from '../../shared/model/credential-order.ts';
import { type ProviderId, systemTenant } from '../../shared/model/ids.ts';
import type { ResolutionReason } from '../../shared/model/resolution.ts';
import type { Strategy } from '../../shared/model/resolver-choices.ts';
import type { TestReport } from '../../shared/model/test-result.ts';
import { hasExpired } from '../domain/key-expiry.ts';
import { orderWarnings } from '../domain/order-warnings.ts';
import { outReason } from '../domain/rotation.ts';
import type { CredentialOverview } from '../store/credential-overview.ts';
import { placeOf } from './credential-scope.ts';
import { viewOf } from './credential-view.ts';
import { findOrganisation } from './find-organisation.ts';
import { descriptorOf, type ServiceContext } from './service-context.ts';
import { vaultTime } from './vault-time.ts';

export type OrderQuery = {
  readonly scope: ScopeRef;
  readonly category: Category;
  /** One provider of it, or null for all. */
  readonly provider: ProviderId | null;
};

/** Why a key by itself is given to no call now. */
function reasonOf(context: ServiceContext, { record }: CredentialOverview): ResolutionReason | null {
  if (!record.active) return 'inactive';
  if (hasExpired(record.expiresAt, vaultTime(context))) return 'expired';
  return outReason(context.store.read.testResults.outCause(record.tenant, record.id));
}

/** How long the vendor took to answer; null where it did not. */
const latencyOf = (report: TestReport | undefined): number | null =>
  report?.stages.find(({ stage, state }) => stage === 'auth' && (state === 'pass' || state === 'warn'))?.ms ?? null;

const factsOf = (report: TestReport | undefined) =>
  Object.assign({}, ...(report?.stages ?? []).map(({ facts }) => facts)) as TestReport['stages'][number]['facts'];

/** How the keys of an order take turns: as its organisation chose. The agency's follow whoever asks. */
function strategyOf({ store }: ServiceContext, tenant: string, { category, provider }: OrderQuery): Strategy {
  if (tenant === systemTenant) return 'priority';
  const { strategies } = findOrganisation(store.read.organisations, tenant);
  const own = provider === null ? undefined : strategies.providers[provider];
  return own ?? strategies.categories[category] ?? 'priority';
}

/**
 * The fallback list of one scope and category, or of one provider of it: its keys in order, how each stands, how they
 * take turns, and what is weak about it. Opens no secret. Throws NOT_FOUND, VALIDATION_FAILED for an unknown provider.
 */
export function orderOverview(context: ServiceContext, query: OrderQuery): CredentialOrder {
  const { store, catalogue } = context;
  const { category, provider } = query;
  if (provider !== null) descriptorOf(context, provider);
  const { tenant, connection } = placeOf(store.read, query.scope);
  const filter = { tenant, category, trashed: false, ...(provider !== null && { provider }) };
  const overviews = store.read.overview.list(filter).filter(({ record }) => record.connection === connection);
  const keys = overviews.map((overview) => ({
    overview,
    report: store.read.testResults.latest(tenant, overview.record.id),
    reason: reasonOf(context, overview),
  }));
  const now = vaultTime(context);
  return {
    credentials: overviews.map((overview) => viewOf(overview, catalogue, now)),
    standings: keys.map(
      ({ overview, report, reason }): OrderStanding => ({
        credentialId: overview.record.id,
        reason,
        latencyMs: latencyOf(report),
      }),
    ),
    warnings: [
      ...orderWarnings(
        keys.map(({ overview, report, reason }) => ({
          id: overview.record.id,
          provider: overview.record.provider,
          usable: reason === null,
          facts: factsOf(report),
          masks: Object.values(overview.masks),
        })),
      ),
    ],
    strategy: strategyOf(context, tenant, query),
  };
}
