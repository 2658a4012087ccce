import { allowedModels } from '../../shared/catalogue/allowed-models.ts';
import type { Settings } from '../../shared/model/connection.ts';
import type { Offer, ResolutionReason } from '../../shared/model/resolution.ts';
import type { Strategy } from '../../shared/model/resolver-choices.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { ResolverWorld } from './resolver-input.ts';
import { matcherOf } from './resolver-matching.ts';
import { type NamedPlace, namedPlaces, type Placed, placeCredentials } from './resolver-places.ts';
import { demandsOwnInfrastructure, policyAgainstSystem } from './resolver-policy.ts';
import { strategyOf } from './resolver-strategy.ts';
import { outReason } from './rotation.ts';

/** A credential in its place, with all about it that no single call changes. */
export type Standing = Pick<Placed, 'level' | 'rank'> & {
  readonly offer: Offer;
  readonly position: number;
  readonly weight: number;
  readonly isSystem: boolean;
  readonly isNearMiss: boolean;
  /** Why it is out whenever it is asked for; null when that depends on the call. */
  readonly fixed: ResolutionReason | null;
  readonly expiresAt: Instant | null;
  /** Why it is out of rotation until a test passes. */
  readonly out: ResolutionReason | null;
  /** The only models it may be used for; null when any. */
  readonly models: readonly string[] | null;
};

/** A question of one organisation, answered as far as it can be before the call. */
export type Arrangement = {
  readonly trashed: boolean;
  readonly allowLowerLevel: boolean;
  readonly demandsOwn: boolean;
  readonly strategy: Strategy;
  /** In the order they are considered. */
  readonly standings: readonly Standing[];
  readonly named: readonly NamedPlace[];
};

/** An heir's work is another one's than its parent's, so the parent's model is not for it. */
function ownSettings({ credential, match }: Placed): Settings {
  if (match.serves === credential.provider) return credential.settings;
  const { model: _parents, ...rest } = credential.settings;
  return rest;
}

/** A credential as the caller may use it, the connection's own settings laid over. */
function toOffer(placed: Placed, { connection }: ResolverWorld): Offer {
  const { credential, level, match } = placed;
  const override = connection?.overrides.find((each) => each.provider === match.serves)?.settings ?? {};
  return {
    credentialId: credential.id,
    provider: credential.provider,
    serves: match.serves,
    label: credential.label,
    level,
    settings: { ...ownSettings(placed), ...override },
    overridden: Object.keys(override).sort(),
  };
}

function fixedReason({ credential, match }: Placed, world: ResolverWorld): ResolutionReason | null {
  if (match.kind === 'nearMiss') return 'wrongCapability';
  if (match.kind === 'declined') return 'ownKeyChosen';
  const policy = credential.scope.kind === 'system' ? policyAgainstSystem(world, match.serves) : null;
  if (policy !== null) return policy;
  if (credential.trashed) return 'trashed';
  return credential.active ? null : 'inactive';
}

/** Does all of a resolution that stays the same until someone changes something. */
export function arrange(world: ResolverWorld): Arrangement {
  const matches = matcherOf(world);
  const named = namedPlaces(world, matches);
  return {
    trashed: world.organisation.trashed,
    allowLowerLevel: world.organisation.allowLowerLevel,
    demandsOwn: demandsOwnInfrastructure(world),
    strategy: strategyOf(world),
    named,
    standings: placeCredentials(world, matches, named).map((placed) => ({
      level: placed.level,
      rank: placed.rank,
      offer: toOffer(placed, world),
      position: placed.credential.position,
      weight: placed.credential.weight,
      isSystem: placed.credential.scope.kind === 'system',
      isNearMiss: placed.match.kind === 'nearMiss',
      fixed: fixedReason(placed, world),
      expiresAt: placed.credential.expiresAt,
      out: outReason(placed.credential.outCause),
      models: allowedModels(placed.credential.settings),
    })),
  };
}

/** When the next of its keys expires: until then, time alone changes no answer. */
export const nextExpiry = ({ standings }: Arrangement, now: Instant): Instant =>
  standings.reduce(
    (next, { expiresAt }) => (expiresAt !== null && expiresAt > now ? Math.min(next, expiresAt) : next),
    Number.POSITIVE_INFINITY,
  );
