import { z } from 'zod';
import { capability, category } from './category.ts';
import { settings } from './connection.ts';
import { credentialId, providerId } from './ids.ts';

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
  'circuitOpen',
  'reportedDown',
  'wrongCapability',
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
  label: z.string(),
  level,
  /** The credential's settings with the connection's override of them laid over. */
  settings,
  /** Names of the settings that the connection's override decided. */
  overridden: z.array(z.string()),
} as const;

export const candidate = z.strictObject({
  ...candidateShape,
  position: z.int().nonnegative(),
  eligible: z.boolean(),
  reason: resolutionReason.nullable(),
});
export type Candidate = z.infer<typeof candidate>;

/** The ordered candidates for a question, which one is chosen, and why none is when none is. */
export const resolution = z.strictObject({
  chosen: z.strictObject(candidateShape).nullable(),
  /** Why `chosen` is null; null when something was chosen. */
  reason: resolutionReason.nullable(),
  candidates: z.array(candidate),
});
export type Resolution = z.infer<typeof resolution>;
