import type { Cause } from '../../shared/errors/causes.ts';
import {
  type Answer,
  type Confidence,
  type StageName,
  stageName,
  type Verdict,
} from '../../shared/model/test-result.ts';

/** Why a test ended early, and what the ending proves. */
export type Finding = {
  readonly cause: Cause;
  readonly confidence: Confidence;
  /** Stage the cause belongs to, which may come after the one whose answer told it. */
  readonly stage: StageName;
  /** Whether the answer itself proves that the key was accepted. */
  readonly proven: boolean;
  /** When a passing limit ends, ms since 1970. */
  readonly retryAt?: number;
};

/** The key itself was refused. */
const refusals: ReadonlySet<Cause> = new Set([
  'AUTH_INVALID',
  'AUTH_EXPIRED',
  'AUTH_REVOKED',
  'FMT_SPACE',
  'FMT_PREFIX',
]);

/** The job itself is impossible; a missing right of the probe or a passing limit is not that. */
const impossibilities: ReadonlySet<Cause> = new Set([
  'QUOTA_CREDIT',
  'PERM_MODEL',
  'NOT_FOUND_TARGET',
  'ACCOUNT_DISABLED',
  'SESSION_OFFLINE',
]);

/** Nothing was learnt about the other side, unless it answered: we did not get to it, or would not go. */
const silences: ReadonlySet<Cause> = new Set(['OFFLINE', 'CANCELLED', 'BAD_REQUEST']);

const order = stageName.options;

function reachable({ cause, stage }: Finding): Answer {
  if (cause === 'NOT_OUR_SERVICE') return 'no';
  if (order.indexOf(stage) >= order.indexOf('auth')) return 'yes';
  return silences.has(cause) || stage === 'format' ? 'unknown' : 'no';
}

function accepted({ cause, proven }: Finding): Answer {
  if (refusals.has(cause)) return 'no';
  return proven ? 'yes' : 'unknown';
}

/**
 * The three answers that follow from how a test ended (DESIGN section 7); all yes when nothing stopped it.
 *
 * "Can do the job" is no only where the key was accepted and the job is impossible.
 */
export function verdictOf(finding: Finding | null): Verdict {
  if (finding === null) return { reachable: 'yes', accepted: 'yes', capable: 'yes' };
  const isAccepted = accepted(finding);
  const isImpossible = isAccepted === 'yes' && impossibilities.has(finding.cause);
  return { reachable: reachable(finding), accepted: isAccepted, capable: isImpossible ? 'no' : 'unknown' };
}
