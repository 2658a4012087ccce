import { ensure } from '../../shared/errors/exhaustive.ts';
import type { CredentialId } from '../../shared/model/ids.ts';
import type { Level } from '../../shared/model/resolution.ts';
import type { ResolverCredential, ResolverWorld } from './resolver-input.ts';
import type { Match, Matcher } from './resolver-matching.ts';

type Holder = 'override' | 'connection' | 'organisation' | 'system';

/**
 * Where credentials are looked for, first to last (DESIGN section 8). Each place is a level of its own when it comes
 * to deciding; `level` is the name it goes by.
 */
const places: readonly { readonly level: Level; readonly holder: Holder; readonly kind: Match['kind'] }[] = [
  { level: 'connection', holder: 'override', kind: 'direct' },
  { level: 'connection', holder: 'connection', kind: 'direct' },
  { level: 'organisation', holder: 'organisation', kind: 'direct' },
  { level: 'inherited', holder: 'override', kind: 'inherited' },
  { level: 'inherited', holder: 'connection', kind: 'inherited' },
  { level: 'inherited', holder: 'organisation', kind: 'inherited' },
  { level: 'system', holder: 'system', kind: 'direct' },
  { level: 'system', holder: 'system', kind: 'inherited' },
];

/** A credential in its place. `rank` orders the places, 0 first. */
export type Placed = {
  readonly credential: ResolverCredential;
  readonly match: Match;
  readonly level: Level;
  readonly rank: number;
};

/** A place that the connection filled by name, whether or not the credential it named is still there. */
export type NamedPlace = Pick<Placed, 'level' | 'rank'> & { readonly credential: CredentialId };

/** The kind of place a match stands in: what is out is listed where it would stand if it fitted. */
const standingOf = { direct: 'direct', nearMiss: 'direct', inherited: 'inherited', declined: 'inherited' } as const;

function placeOf(holder: Holder, kind: Match['kind']): Pick<Placed, 'level' | 'rank'> {
  const rank = places.findIndex((place) => place.holder === holder && place.kind === standingOf[kind]);
  return { level: ensure(places[rank], 'the table names every holder with both kinds').level, rank };
}

/** Whether a credential is within sight of who asks: never another organisation's, nor another connection's. */
function isVisible({ scope }: ResolverCredential, { organisation, connection }: ResolverWorld): boolean {
  if (scope.kind === 'system') return true;
  if (scope.organisation !== organisation.id) return false;
  return scope.kind === 'organisation' || scope.connection === connection?.id;
}

/** The places the connection's overrides fill for this question. */
export function namedPlaces({ connection }: ResolverWorld, matches: Matcher): readonly NamedPlace[] {
  return (connection?.overrides ?? []).flatMap((override) => {
    const match = matches(override.provider);
    const isFilled = match?.kind === 'direct' || match?.kind === 'inherited';
    if (override.credential === null || !isFilled) return [];
    return [{ ...placeOf('override', match.kind), credential: override.credential }];
  });
}

function inOrder(a: Placed, b: Placed): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.credential.position !== b.credential.position) return a.credential.position - b.credential.position;
  return a.credential.id < b.credential.id ? -1 : 1;
}

/** Every credential that has to do with the question, in the order it is considered. */
export function placeCredentials(
  world: ResolverWorld,
  matches: Matcher,
  named: readonly NamedPlace[],
): readonly Placed[] {
  return world.credentials
    .flatMap((credential) => {
      const match = isVisible(credential, world) ? matches(credential.provider) : null;
      if (match === null) return [];
      const byName = named.find((each) => each.credential === credential.id);
      const { level, rank } = byName ?? placeOf(credential.scope.kind, match.kind);
      return [{ credential, match, level, rank }];
    })
    .sort(inOrder);
}
