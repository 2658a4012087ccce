import type { Cause } from '../../shared/errors/causes.ts';
import type { Capability, Category } from '../../shared/model/category.ts';
import type { Override, Settings } from '../../shared/model/connection.ts';
import type { ConnectionId, CredentialId, OrganisationId, ProviderId } from '../../shared/model/ids.ts';
import type { Question } from '../../shared/model/resolution.ts';
import type { Scope } from '../../shared/model/scope.ts';
import type { Instant } from '../../shared/model/time.ts';

/** What the resolver needs to know of the organisation that asks. */
export type ResolverOrganisation = {
  readonly id: OrganisationId;
  readonly trashed: boolean;
  readonly onlyOwnKeys: boolean;
  readonly useOwnRedis: boolean;
  readonly useOwnDatabase: boolean;
  readonly useOwnStorage: boolean;
  /** Its opt-in: where the deciding level has nothing usable, the next level may serve. */
  readonly allowLowerLevel: boolean;
};

/** The connection that asks, with what it chose for itself. */
export type ResolverConnection = { readonly id: ConnectionId; readonly overrides: readonly Override[] };

/** A credential without its secrets. Those of other organisations may be among the input; they are never candidates. */
export type ResolverCredential = {
  readonly id: CredentialId;
  readonly scope: Scope;
  readonly provider: ProviderId;
  readonly label: string;
  readonly position: number;
  readonly active: boolean;
  readonly trashed: boolean;
  readonly expiresAt: Instant | null;
  /** Cause of the last test, or null where it passed or was never tested. */
  readonly lastCause: Cause | null;
  /** Whether it failed too often just now and rests. */
  readonly circuitOpen: boolean;
  readonly settings: Settings;
};

/** What the resolver needs of a provider's descriptor; a descriptor is one. */
export type ResolverProvider = {
  readonly id: ProviderId;
  readonly category: Category;
  readonly capabilities: readonly Capability[];
  readonly inherits: ProviderId | null;
};

/** Everything a resolution depends on, as plain data. */
export type ResolverInput = {
  readonly question: Question;
  readonly organisation: ResolverOrganisation;
  readonly connection: ResolverConnection | null;
  /** The agency's own credentials, the organisation's and its connections', in any order, trashed ones included. */
  readonly credentials: readonly ResolverCredential[];
  readonly catalogue: readonly ResolverProvider[];
  /** Providers to be taken as failing. */
  readonly down: readonly ProviderId[];
  readonly now: Instant;
};
