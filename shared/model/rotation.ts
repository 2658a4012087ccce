import { z } from 'zod';
import { credentialView } from './credential.ts';
import { entityShape } from './entity.ts';
import { connectionId, credentialId, providerId, rotationId } from './ids.ts';
import { slug } from './slug.ts';
import { testReport, type Verdict } from './test-result.ts';
import { instant } from './time.ts';

/**
 * How far a rotation got.
 *
 * keyAdded: the new key stands behind the old one, switched off. tested: it passed a test. overlapping: it took the old
 * one's place, which stays as a fallback until it retires. The others are ends: the old key was retired, all was undone,
 * or it was given up before the new key took over.
 */
export const rotationStep = z.enum(['keyAdded', 'tested', 'overlapping', 'retired', 'undone', 'abandoned']);
export type RotationStep = z.infer<typeof rotationStep>;

/** Whether a test lets a new key take over: reached, accepted, and not found unable to do the job. */
export const letsThrough = ({ reachable, accepted, capable }: Verdict): boolean =>
  reachable === 'yes' && accepted === 'yes' && capable !== 'no';

/** How long the old key stays behind the new one, in hours; 30 days at most. 0: it retires at once. */
export const overlapHours = z.int().min(0).max(720);
export const defaultOverlapHours = 24;

/** What becomes of the new key where a rotation does not go through: it stays, switched off, or goes to the trash. */
export const newKeyFate = z.enum(['keep', 'trash']);
export type NewKeyFate = z.infer<typeof newKeyFate>;

export const rotation = z.strictObject({
  id: rotationId,
  step: rotationStep,
  /** The key that gives way. */
  credential: credentialView,
  /** The key that takes its place. */
  replacement: credentialView,
  overlapHours,
  /** When the old key retires; null before the new one took over. */
  retireAt: instant.nullable(),
  /** Due, but kept: the new key is not able to stand in alone now. */
  held: z.boolean(),
  /** The test that let the new key through. */
  report: testReport.nullable(),
  /** Whether it can be undone now: within its time, and nobody changed either key since. */
  undoable: z.boolean(),
  endedAt: instant.nullable(),
  ...entityShape,
});
export type Rotation = z.infer<typeof rotation>;

/** A connection, named for a person. */
const usingConnection = z.strictObject({ id: connectionId, name: z.string(), organisation: slug });

/** Who depends on a key: what a rotation moves over to the new one. */
export const credentialUses = z.strictObject({
  /** The first active one of its category in its scope. */
  primary: z.boolean(),
  /** No other key of its provider in its scope is able to serve. */
  onlyKey: z.boolean(),
  /** Connections that chose it by name, for which provider, those in the trash too. */
  overrides: z.array(usingConnection.extend({ provider: providerId, trashed: z.boolean() })),
  /** Live connections that are served by it, first or as a fallback, without naming it. */
  connections: z.array(usingConnection),
  /** Organisations that are served by it, first or as a fallback. */
  organisations: z.array(slug),
  /** Other providers whose work is done with it. */
  inheriting: z.array(providerId),
});
export type CredentialUses = z.infer<typeof credentialUses>;

export const rotationPlan = z.strictObject({
  credential: credentialView,
  uses: credentialUses,
  /** Ids of the order it stands in, first candidate first. */
  order: z.array(credentialId),
  /** What the new key may be called. */
  label: z.string(),
  /** The rotation it is part of already, as the old key or as the new one. */
  open: rotation.nullable(),
});
export type RotationPlan = z.infer<typeof rotationPlan>;
