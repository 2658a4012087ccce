import type { ScopeRef } from '../../shared/contract/credentials.ts';
import type { Category } from '../../shared/model/category.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import type { CredentialId, ProviderId } from '../../shared/model/ids.ts';
import type { CredentialFilter } from '../store/credential-overview.ts';
import { placeOf } from './credential-scope.ts';
import { viewOf } from './credential-view.ts';
import { credentialView, findCredential } from './find-credential.ts';
import type { ServiceContext } from './service-context.ts';
import { vaultTime } from './vault-time.ts';

export type CredentialQuery = {
  /** Null: everywhere. An organisation includes its connections' credentials. */
  readonly scope: ScopeRef | null;
  readonly provider: ProviderId | null;
  readonly category: Category | null;
  readonly trashed: boolean;
};

function filterOf({ store }: ServiceContext, query: CredentialQuery): CredentialFilter {
  const place = query.scope === null ? null : placeOf(store.read, query.scope);
  return {
    trashed: query.trashed,
    ...(place !== null && { tenant: place.tenant }),
    ...(place !== null && place.connection !== null && { connection: place.connection }),
    ...(query.provider !== null && { provider: query.provider }),
    ...(query.category !== null && { category: query.category }),
  };
}

/** Credentials as anyone may see them, in their order. */
export function listCredentials(context: ServiceContext, query: CredentialQuery): readonly CredentialView[] {
  const now = vaultTime(context);
  return context.store.read.overview
    .list(filterOf(context, query))
    .map((overview) => viewOf(overview, context.catalogue, now));
}

/** One credential, trashed or not. Throws NOT_FOUND. */
export const getCredential = (context: ServiceContext, id: CredentialId): CredentialView =>
  credentialView(context, context.store.read, findCredential(context.store.read, id));
