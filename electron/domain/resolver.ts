import type { Candidate, Offer, Resolution, ResolutionReason } from '../../shared/model/resolution.ts';
import { type Arrangement, arrange } from './resolver-arrangement.ts';
import type { ResolverInput, ResolverMoment } from './resolver-input.ts';
import { type Judged, type Judgement, judge, unusableReason } from './resolver-judgement.ts';
import { inTurn } from './resolver-strategy.ts';

/** The reason all share, or that none can be used where they differ. */
function commonReason(reasons: readonly ResolutionReason[]): ResolutionReason {
  const [first, ...others] = new Set(reasons);
  if (first === undefined) return 'noCredential';
  return others.length === 0 ? first : 'noneEligible';
}

/** Why nothing was chosen. */
function refusal(arrangement: Arrangement, moment: ResolverMoment, { judged, deciding }: Judgement): ResolutionReason {
  if (arrangement.trashed) return 'organisationTrashed';
  const worksItself = ({ standing }: Judged) => !standing.isSystem && unusableReason(standing, moment) === null;
  if (arrangement.demandsOwn && !judged.some(worksItself)) return 'ownInfrastructureMissing';
  const considered = judged.filter(
    ({ standing }) => !standing.isNearMiss && standing.rank === (deciding ?? standing.rank),
  );
  // The deciding place is empty, or holds only what was thrown away, exactly when the connection named what is gone.
  const isGone = considered.every(({ reason }) => reason === 'trashed');
  if (deciding !== null && isGone) return 'overrideMissing';
  return commonReason(considered.flatMap(({ reason }) => reason ?? []));
}

/** Reasons that say more than that a place above decides. */
const outAnyway: ReadonlySet<ResolutionReason | null> = new Set(['onlyOwnKeys', 'ownKeyChosen', 'wrongCapability']);

/** What a candidate is told in the end: its own reason, unless a place above it decides. */
function finalReason({ standing, reason }: Judged, trashed: boolean, deciding: number | null): Judged['reason'] {
  if (trashed) return 'organisationTrashed';
  if (outAnyway.has(reason)) return reason;
  return deciding !== null && standing.rank > deciding ? 'lowerLevel' : reason;
}

type Turn = Pick<Arrangement, 'strategy'> & Pick<ResolverMoment, 'turn'>;

/** Keys of one place that could serve, as this turn tries them. */
const usableAt = ({ judged }: Judgement, rank: number, { strategy, turn }: Turn) =>
  inTurn(
    judged.flatMap(({ standing, reason }) => (reason === null && standing.rank === rank ? [standing] : [])),
    strategy,
    turn,
  );

/** Answers a call from what was arranged before it. Same arrangement, same moment, same answer. */
export function decide(arrangement: Arrangement, moment: ResolverMoment): Resolution {
  const { trashed, strategy } = arrangement;
  const judgement = judge(arrangement, moment);
  const { judged, deciding } = judgement;
  const turns = trashed || deciding === null ? [] : [...usableAt(judgement, deciding, { strategy, turn: moment.turn })];
  const chosen = turns[0]?.offer ?? null;
  const candidates: Candidate[] = judged.map((each) => {
    const reason = finalReason(each, trashed, deciding);
    // Keys that take turns swap places among themselves; whoever is out stays where it is.
    const standing = (reason === null ? turns.shift() : undefined) ?? each.standing;
    return { ...standing.offer, position: standing.position, eligible: reason === null, reason };
  });
  if (chosen === null) return { chosen, reason: refusal(arrangement, moment, judgement), candidates, strategy };
  return { chosen, reason: null, candidates, strategy };
}

/** What a call tries, first to last: the deciding level's keys and, with the organisation's opt-in, those below it. */
export function fallbackChain(arrangement: Arrangement, moment: ResolverMoment): readonly Offer[] {
  const judgement = judge(arrangement, moment);
  const { deciding } = judgement;
  if (arrangement.trashed || deciding === null) return [];
  const turn = { strategy: arrangement.strategy, turn: moment.turn };
  const usable = judgement.judged.flatMap(({ standing, reason }) => (reason === null ? [standing.rank] : []));
  const ranks = new Set(arrangement.allowLowerLevel ? usable.filter((rank) => rank >= deciding) : [deciding]);
  return [...ranks].flatMap((rank) => usableAt(judgement, rank, turn).map(({ offer }) => offer));
}

/**
 * Decides which credential serves a question, and says of every other why not (DESIGN section 8).
 *
 * The level is configuration, not failover: what expired, was revoked, rests or was deleted never hands the question
 * to a lower level, unless the organisation opted in. Same input, same answer; nothing is read but the input.
 */
export const resolve = (input: ResolverInput): Resolution => decide(arrange(input), input);

/** The list a router walks for a question, first to last. */
export const resolveWithFallback = (input: ResolverInput): readonly Offer[] => fallbackChain(arrange(input), input);
