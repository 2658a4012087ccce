import type { ResolutionReason } from '../../shared/model/resolution.ts';
import { hasExpired } from './key-expiry.ts';
import type { Arrangement, Standing } from './resolver-arrangement.ts';
import type { ResolverMoment } from './resolver-input.ts';

/** A standing with why it is out at its own place, whatever the places above it hold; null when it could serve. */
export type Judged = { readonly standing: Standing; readonly reason: ResolutionReason | null };

/** What a call finds: everyone's own reason, and the place that decides. */
export type Judgement = {
  readonly judged: readonly Judged[];
  /** Rank of the first place that is configured, working or not; null when none is. */
  readonly configured: number | null;
  /** Rank of the place that decides: that one, or with the organisation's opt-in the first that works. */
  readonly deciding: number | null;
};

/** Why a credential by itself cannot be used; null when it can. */
export function unusableReason({ fixed, expiresAt, out, offer }: Standing, moment: ResolverMoment) {
  if (fixed !== null) return fixed;
  if (hasExpired(expiresAt, moment.now)) return 'expired';
  return out ?? moment.traffic.get(offer.credentialId) ?? null;
}

/** A named model, or the one its settings name, must be among those the key may be used for. */
function isModelBarred({ models, offer }: Standing, asked: string | null): boolean {
  const { model: usual } = offer.settings;
  const model = asked ?? usual;
  return models !== null && typeof model === 'string' && !models.includes(model);
}

function reasonInPlace(standing: Standing, moment: ResolverMoment): ResolutionReason | null {
  const unusable = unusableReason(standing, moment);
  if (unusable !== null) return unusable;
  if (isModelBarred(standing, moment.model)) return 'modelNotAllowed';
  const { serves, provider, credentialId } = standing.offer;
  const isDown = moment.down.some((each) => each === serves || each === provider || each === credentialId);
  return isDown ? 'reportedDown' : null;
}

/** Reasons that say a place was never set up, rather than that what is set up fails. */
const notConfigured: ReadonlySet<ResolutionReason> = new Set([
  'wrongCapability',
  'ownKeyChosen',
  'onlyOwnKeys',
  'ownInfrastructureMissing',
  'inactive',
  'trashed',
]);

/**
 * Judges everyone for one call.
 *
 * A place the connection filled by name counts as configured even if that credential is gone. Only the organisation's
 * opt-in lets a later place decide because the first has nothing usable.
 */
export function judge({ standings, named, allowLowerLevel }: Arrangement, moment: ResolverMoment): Judgement {
  let configured = Number.POSITIVE_INFINITY;
  let usable = Number.POSITIVE_INFINITY;
  for (const { rank } of named) configured = Math.min(configured, rank);
  const judged: Judged[] = [];
  for (const standing of standings) {
    const reason = reasonInPlace(standing, moment);
    if (reason === null) usable = Math.min(usable, standing.rank);
    if (reason === null || !notConfigured.has(reason)) configured = Math.min(configured, standing.rank);
    judged.push({ standing, reason });
  }
  const first = Number.isFinite(configured) ? configured : null;
  const opened = allowLowerLevel && Number.isFinite(usable) ? usable : first;
  return { judged, configured: first, deciding: opened };
}
