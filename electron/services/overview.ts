import type { ScopeRef } from '../../shared/contract/credentials.ts';
import type { Cause } from '../../shared/errors/causes.ts';
import { type Category, category as everyCategory } from '../../shared/model/category.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import type { Instant } from '../../shared/model/time.ts';
import { hasExpired } from '../domain/key-expiry.ts';
import type { CredentialStanding } from '../store/credential-standing.ts';
import { placeOf } from './credential-scope.ts';
import { statusOf } from './credential-view.ts';
import { credentialView } from './find-credential.ts';
import type { ServiceContext } from './service-context.ts';
import { countStatuses, noCounts, type StatusCounts } from './status-counts.ts';
import { vaultTime } from './vault-time.ts';

const soonMs = 30 * 86_400_000;

/** How a scope's credentials stand. Shapes are those of `overview.get`. */
export type Overview = {
  readonly counts: StatusCounts;
  readonly categories: { readonly category: Category; readonly counts: StatusCounts }[];
  readonly causes: { readonly cause: Cause | null; readonly count: number }[];
  readonly failing: CredentialView[];
  readonly expiring: { readonly total: number; readonly credentials: CredentialView[] };
  readonly untested: number;
};

/** Standings of one scope; an organisation includes its connections. Throws NOT_FOUND. */
function standingsOf({ store }: ServiceContext, scope: ScopeRef | null): readonly CredentialStanding[] {
  if (scope === null) return store.read.standings.live();
  const { tenant, connection } = placeOf(store.read, scope);
  const own = store.read.standings.live({ tenant });
  return connection === null ? own : own.filter((one) => one.connection === connection);
}

const countCauses = (failing: readonly CredentialStanding[], now: Instant): Overview['causes'] => {
  const counts = new Map<Cause | null, number>();
  for (const { cause, expiresAt } of failing) {
    const why = hasExpired(expiresAt, now) ? null : cause;
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].map(([cause, count]) => ({ cause, count })).toSorted((a, b) => b.count - a.count);
};

/** Counts every credential of a scope (null: everywhere) and shows those that need a person. Opens no secret. */
export function getOverview(
  context: ServiceContext,
  { scope, limit }: { readonly scope: ScopeRef | null; readonly limit: number },
): Overview {
  const now = vaultTime(context);
  const byCategory = countStatuses<Category>();
  const inAll = countStatuses<'all'>();
  const failing: CredentialStanding[] = [];
  const expiring: (CredentialStanding & { readonly expiresAt: Instant })[] = [];
  let untested = 0;
  for (const standing of standingsOf(context, scope)) {
    const status = statusOf(standing, context.catalogue, now);
    byCategory.add(standing.category, status);
    inAll.add('all', status);
    if (status === 'error') failing.push(standing);
    if (standing.active && standing.verdict === null) untested += 1;
    const { active, expiresAt } = standing;
    if (active && expiresAt !== null && expiresAt <= now + soonMs) expiring.push({ ...standing, expiresAt });
  }
  const view = (standing: CredentialStanding) => credentialView(context, context.store.read, standing);
  const soonest = expiring.toSorted((a, b) => a.expiresAt - b.expiresAt);
  return {
    counts: inAll.all.get('all') ?? { ...noCounts },
    categories: everyCategory.options.flatMap((category) => {
      const counts = byCategory.all.get(category);
      return counts === undefined ? [] : [{ category, counts }];
    }),
    causes: countCauses(failing, now),
    failing: failing.slice(0, limit).map(view),
    expiring: { total: expiring.length, credentials: soonest.slice(0, limit).map(view) },
    untested,
  };
}
