import { z } from 'zod';
import { capability, category } from './category.ts';
import { settings } from './connection.ts';
import { credentialId, providerId } from './ids.ts';
import { strategy } from './resolver-choices.ts';
import { instant } from './time.ts';

/** What is asked of the resolver: any provider of a category, one provider, or anything that can do a job. */
export const question = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('category'), category }),
  z.strictObject({ by: z.literal('provider'), provider: providerId }),
  z.strictObject({ by: z.literal('capability'), capability }),
]);
export type Question = z.infer<typeof question>;

/** Where a candidate comes from, highest first. */
export const level = z.enum(['connection', 'organisation', 'inherited', 'system']);
export type Level = z.infer<typeof level>;

/** Why a candidate is out, or why nothing was chosen. Words stand in i18n under `resolution.<reason>`. */
export const resolutionReason = z.enum([
  'inactive',
  'trashed',
  'expired',
  'revoked',
  'accountDisabled',
  'noCredit',
  'circuitOpen',
  'cooling',
  'overBudget',
  'reportedDown',
  'wrongCapability',
  'modelNotAllowed',
  'ownKeyChosen',
  'lowerLevel',
  'onlyOwnKeys',
  'ownInfrastructureMissing',
  'overrideMissing',
  'gatewayOff',
  'organisationTrashed',
  'noCredential',
  'noneEligible',
]);
export type ResolutionReason = z.infer<typeof resolutionReason>;

const candidateShape = {
  credentialId,
  provider: providerId,
  /** The provider that does the work with it: another one where the key is inherited, as openai's by openai-whisper. */
  serves: providerId,
  label: z.string(),
  level,
  /** The credential's settings with the connection's override of them laid over. */
  settings,
  /** Names of the settings that the connection's override decided. */
  overridden: z.array(z.string()),
} as const;

/** A credential as a call may use it. */
export const offer = z.strictObject(candidateShape);
export type Offer = z.infer<typeof offer>;

export const candidate = z.strictObject({
  ...candidateShape,
  position: z.int().nonnegative(),
  eligible: z.boolean(),
  reason: resolutionReason.nullable(),
});
export type Candidate = z.infer<typeof candidate>;

/** The ordered candidates for a question, which one is chosen, and why none is when none is. */
export const resolution = z.strictObject({
  chosen: offer.nullable(),
  /** Why `chosen` is null; null when something was chosen. */
  reason: resolutionReason.nullable(),
  /** In the order a call considers them. `position` is their place in their own list, whatever the strategy. */
  candidates: z.array(candidate),
  /** How the keys of the deciding level take turns. */
  strategy,
});
export type Resolution = z.infer<typeof resolution>;

/**
 * What a step of an explanation says. Words stand in i18n under `resolution.step.<kind>`.
 *
 * assumed: something is taken as failing. unset: a level has nothing. out: a key cannot serve, for `reason`. decides: the
 * level that decides. serves: the key that is chosen; servesFor: it does the work of another provider, `serves`. overrides: model
 * and parameters (`settings`) that the connection decides itself. next: the key after it. crosses: the opt-in opens this level.
 * closed: keys of this level wait behind it without the opt-in. nothing: no key is chosen, for `reason`. end: no key is left.
 * expired, justExpired, expiredBefore: when a key that is out expired (`at`), and what this machine's clock says (`clock`).
 */
export const stepKind = z.enum([
  'assumed',
  'unset',
  'decides',
  'out',
  'expired',
  'justExpired',
  'expiredBefore',
  'serves',
  'servesFor',
  'overrides',
  'next',
  'crosses',
  'closed',
  'nothing',
  'end',
]);
export type StepKind = z.infer<typeof stepKind>;

/** One sentence of an explanation. What it does not speak of is null. */
export const step = z.strictObject({
  kind: stepKind,
  level: level.nullable(),
  provider: providerId.nullable(),
  credentialId: credentialId.nullable(),
  label: z.string().nullable(),
  reason: resolutionReason.nullable(),
  serves: providerId.nullable(),
  settings: settings.nullable(),
  at: instant.nullable(),
  clock: instant.nullable(),
});
export type Step = z.infer<typeof step>;

/** A resolution with what a call would try, first to last, and the way there in steps. */
export const explanation = z.strictObject({
  ...resolution.shape,
  chain: z.array(offer),
  steps: z.array(step),
});
export type Explanation = z.infer<typeof explanation>;
