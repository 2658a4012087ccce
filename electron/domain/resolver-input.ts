import type { Cause } from '../../shared/errors/causes.ts';
import type { Capability, Category } from '../../shared/model/category.ts';
import type { Override, Settings } from '../../shared/model/connection.ts';
import type { ConnectionId, CredentialId, OrganisationId, ProviderId } from '../../shared/model/ids.ts';
import type { Question, ResolutionReason } from '../../shared/model/resolution.ts';
import type { InheritanceChoices, Strategies } from '../../shared/model/resolver-choices.ts';
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
  readonly inheritance: InheritanceChoices;
  readonly strategies: Strategies;
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
  readonly weight: number;
  readonly active: boolean;
  readonly trashed: boolean;
  readonly expiresAt: Instant | null;
  /** What took it out of rotation until a test passes; null while it is in it. */
  readonly outCause: Cause | null;
  readonly settings: Settings;
};

/** What the resolver needs of a provider's descriptor; a descriptor is one. */
export type ResolverProvider = {
  readonly id: ProviderId;
  readonly category: Category;
  readonly capabilities: readonly Capability[];
  readonly inherits: ProviderId | null;
};

/** What stays the same from one call to the next, until someone changes it. */
export type ResolverWorld = {
  readonly question: Question;
  readonly organisation: ResolverOrganisation;
  readonly connection: ResolverConnection | null;
  /** The agency's own credentials, the organisation's and its connections', in any order, trashed ones included. */
  readonly credentials: readonly ResolverCredential[];
  readonly catalogue: readonly ResolverProvider[];
};

/** Why traffic keeps a key out for now. */
export type TrafficReason = Extract<ResolutionReason, 'circuitOpen' | 'cooling' | 'overBudget'>;

/** What one call brings. */
export type ResolverMoment = {
  /** The time that counts: see key-expiry.ts. */
  readonly now: Instant;
  /** The model the call is for, or null. */
  readonly model: string | null;
  /** Providers and credentials to be taken as failing. */
  readonly down: readonly string[];
  /** Keys that traffic keeps out for now. */
  readonly traffic: ReadonlyMap<CredentialId, TrafficReason>;
  /** Which turn it is, where keys take turns; also what a weighted draw is seeded with. */
  readonly turn: number;
};

/** Everything a resolution depends on, as plain data. */
export type ResolverInput = ResolverWorld & ResolverMoment;
