import type { Resolution, ResolutionReason } from '../../shared/model/resolution.ts';
import type { ResolverInput } from './resolver-input.ts';
import { type NamedPlace, namedPlaces, type Placed, placeCredentials } from './resolver-places.ts';
import { demandsOwnInfrastructure, policyAgainstSystem } from './resolver-policy.ts';
import { unusableReason } from './resolver-usability.ts';

/** Why a credential is out at its own place, whatever the places above it hold; null when it could serve. */
function reasonInPlace({ credential, match }: Placed, input: ResolverInput): ResolutionReason | null {
  if (match.kind === 'nearMiss') return 'wrongCapability';
  const policy = credential.scope.kind === 'system' ? policyAgainstSystem(input, match.serves) : null;
  if (policy !== null) return policy;
  const unusable = unusableReason(credential, input.now);
  if (unusable !== null) return unusable;
  const isDown = input.down.includes(match.serves) || input.down.includes(credential.provider);
  return isDown ? 'reportedDown' : null;
}

/** Reasons that say a place was never set up, rather than that what is set up fails. */
const notConfigured: ReadonlySet<ResolutionReason> = new Set([
  'wrongCapability',
  'onlyOwnKeys',
  'ownInfrastructureMissing',
  'inactive',
  'trashed',
]);

type Offer = NonNullable<Resolution['chosen']>;
type Judged = Placed & { readonly reason: ResolutionReason | null };

/**
 * Rank of the place that decides: the first that is configured, working or not; null when none is.
 *
 * A place the connection filled by name counts as configured even if that credential is gone. Only the organisation's
 * opt-in lets a later place decide because the first has nothing usable.
 */
function decidingRank(judged: readonly Judged[], named: readonly NamedPlace[], lower: boolean): number | null {
  const configured = judged.filter(({ reason }) => reason === null || !notConfigured.has(reason));
  const ranks = [...configured, ...named].map(({ rank }) => rank);
  const usable = judged.filter(({ reason }) => reason === null).map(({ rank }) => rank);
  if (lower && usable.length > 0) return Math.min(...usable);
  return ranks.length === 0 ? null : Math.min(...ranks);
}

/** The reason all share, or that none can be used where they differ. */
function commonReason(reasons: readonly ResolutionReason[]): ResolutionReason {
  const [first, ...others] = new Set(reasons);
  if (first === undefined) return 'noCredential';
  return others.length === 0 ? first : 'noneEligible';
}

/** Why nothing was chosen. */
function refusal(input: ResolverInput, judged: readonly Judged[], deciding: number | null): ResolutionReason {
  if (input.organisation.trashed) return 'organisationTrashed';
  const worksItself = ({ credential, match }: Judged) =>
    credential.scope.kind !== 'system' && match.kind !== 'nearMiss' && unusableReason(credential, input.now) === null;
  if (demandsOwnInfrastructure(input) && !judged.some(worksItself)) return 'ownInfrastructureMissing';
  const considered = judged.filter(({ rank, match }) => match.kind !== 'nearMiss' && rank === (deciding ?? rank));
  // The deciding place is empty, or holds only what was thrown away, exactly when the connection named what is gone.
  const isGone = considered.every(({ reason }) => reason === 'trashed');
  if (deciding !== null && isGone) return 'overrideMissing';
  return commonReason(considered.flatMap(({ reason }) => reason ?? []));
}

/** A credential as the caller may use it, the connection's own settings laid over. */
function toOffer({ credential, level, match }: Placed, { connection }: ResolverInput): Offer {
  const override = connection?.overrides.find((each) => each.provider === match.serves)?.settings ?? {};
  return {
    credentialId: credential.id,
    provider: credential.provider,
    label: credential.label,
    level,
    settings: { ...credential.settings, ...override },
    overridden: Object.keys(override).sort(),
  };
}

/** What a candidate is told in the end: its own reason, unless a place above it decides. */
function finalReason({ rank, reason }: Judged, input: ResolverInput, deciding: number | null): Judged['reason'] {
  if (input.organisation.trashed) return 'organisationTrashed';
  if (reason === 'onlyOwnKeys' || reason === 'wrongCapability') return reason;
  return deciding !== null && rank > deciding ? 'lowerLevel' : reason;
}

/**
 * Decides which credential serves a question, and says of every other why not (DESIGN section 8).
 *
 * The level is configuration, not failover: what expired, was revoked, rests or was deleted never hands the question
 * to a lower level, unless the organisation opted in. Same input, same answer; nothing is read but the input.
 */
export function resolve(input: ResolverInput): Resolution {
  const named = namedPlaces(input);
  const judged = placeCredentials(input, named).map((placed) => ({ ...placed, reason: reasonInPlace(placed, input) }));
  const deciding = decidingRank(judged, named, input.organisation.allowLowerLevel);
  const answered = judged.map((each) => ({ ...each, reason: finalReason(each, input, deciding) }));
  const candidates = answered.map((each) => ({
    ...toOffer(each, input),
    position: each.credential.position,
    eligible: each.reason === null,
    reason: each.reason,
  }));
  const first = answered.find(({ reason }) => reason === null);
  if (first === undefined) return { chosen: null, reason: refusal(input, judged, deciding), candidates };
  return { chosen: toOffer(first, input), reason: null, candidates };
}
