import type { ScopeRef } from '../../shared/contract/credentials.ts';
import type { FailingCredential } from '../../shared/contract/overview.ts';
import { hasExpired } from '../domain/key-expiry.ts';
import type { CredentialOverview } from '../store/credential-overview.ts';
import { placeOf } from './credential-scope.ts';
import { healthOf } from './credential-view.ts';
import type { ServiceContext } from './service-context.ts';
import { vaultTime } from './vault-time.ts';

type Page = { readonly scope: ScopeRef | null; readonly from: number; readonly limit: number };

/** Live credentials of a scope in a fixed order. Throws NOT_FOUND. */
function credentialsOf({ store }: ServiceContext, scope: ScopeRef | null): readonly CredentialOverview[] {
  if (scope === null) return store.read.overview.list({ trashed: false });
  const { tenant, connection } = placeOf(store.read, scope);
  return store.read.overview.list({ tenant, trashed: false, ...(connection !== null && { connection }) });
}

/** Every failing credential of a scope, a page at a time, in words too few for a secret. Opens none. */
export function listFailing(
  context: ServiceContext,
  { scope, from, limit }: Page,
): { readonly failing: FailingCredential[]; readonly next: number | null } {
  const now = vaultTime(context);
  const all = credentialsOf(context, scope).filter((one) => healthOf(one, context.catalogue, now).status === 'error');
  const failing = all.slice(from, from + limit).map(({ record, organisation, last }) => {
    const isExpired = hasExpired(record.expiresAt, now);
    return {
      credential: { id: record.id, provider: record.provider, label: record.label, organisation },
      cause: isExpired ? null : (last?.cause ?? null),
      testedAt: last?.testedAt ?? null,
    };
  });
  const after = from + failing.length;
  return { failing, next: after < all.length ? after : null };
}
