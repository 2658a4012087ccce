import type { FailingCredential } from '../../../shared/contract/overview.ts';
import type { TestedCredential, TestResult } from '../../../shared/contract/tests.ts';
import type { Cause } from '../../../shared/errors/causes.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { isFailing } from './is-failing.ts';

/** What a test made of a key, at a glance. */
export type Tone = 'failing' | 'unsure' | 'fine';
export const tones = ['failing', 'unsure', 'fine'] as const satisfies readonly Tone[];

/** Why a key stands where it does: a cause, expired without one, nothing to complain of, or no test so far. */
export type OutcomeGroup = Cause | 'EXPIRED' | 'FINE' | 'UNTESTED';

/** How one key came out, of a run or as the last test left it. */
export type KeyOutcome = {
  readonly id: string;
  readonly credential: TestedCredential;
  readonly tone: Tone;
  readonly group: OutcomeGroup;
  readonly testedAt: number | null;
  /** The whole result, where a run brought it. */
  readonly result: TestResult | null;
};

export const toneOf = (result: Pick<TestResult, 'verdict'>): Tone => {
  if (isFailing(result)) return 'failing';
  return Object.values(result.verdict).every((answer) => answer === 'yes') ? 'fine' : 'unsure';
};

export const outcomeOfResult = (result: TestResult): KeyOutcome => ({
  id: result.credential.id ?? result.credential.label,
  credential: result.credential,
  tone: toneOf(result),
  group: result.cause ?? 'FINE',
  testedAt: result.testedAt,
  result,
});

export const outcomeOfFailing = ({ credential, cause, testedAt }: FailingCredential): KeyOutcome => ({
  id: credential.id ?? credential.label,
  credential,
  tone: 'failing',
  group: cause ?? 'EXPIRED',
  testedAt,
  result: null,
});

/** How a stored key stands, as its last test left it. */
export const outcomeOfStored = ({ id, provider, label, organisation, health }: CredentialView): KeyOutcome => ({
  id,
  credential: { id, provider, label, organisation },
  ...standingOf(health),
  testedAt: health.testedAt,
  result: null,
});

function standingOf({ verdict, cause, status }: CredentialView['health']): Pick<KeyOutcome, 'tone' | 'group'> {
  const tone = verdict === null ? 'unsure' : toneOf({ verdict });
  // An error that no test names is a key that is over.
  if (status === 'error' && tone !== 'failing') return { tone: 'failing', group: 'EXPIRED' };
  return { tone, group: verdict === null ? 'UNTESTED' : (cause ?? 'FINE') };
}
