import { z } from 'zod';
import { credentialLabel, fieldValues } from '../model/credential.ts';
import { commandId, credentialId, rotationId } from '../model/ids.ts';
import { defaultOverlapHours, newKeyFate, overlapHours, rotation, rotationPlan } from '../model/rotation.ts';
import { instant } from '../model/time.ts';
import { command, query } from './define.ts';

const target = { commandId, id: rotationId, expectedRevision: z.int().positive() } as const;

/** Whole orders the user saw: CONFLICT (orderChanged) with the order as it is, where it is another one by now. */
const expectedOrder = z.array(credentialId).max(10_000).nullable().default(null);

/**
 * A key gives way to a new one without a moment in which neither serves.
 *
 * `start` adds the new key, an ordinary test proves it, `continue` takes the test on record, then makes it primary;
 * the old one stays behind it until `retire`, by hand or by time. Every step is whole or not at all.
 */
export const rotations = {
  /** Who uses a key, before anything is done. Throws NOT_FOUND. */
  plan: query('unlocked')
    .input(z.strictObject({ credential: credentialId }))
    .output(rotationPlan),
  /** Newest first; `open`: those that have not ended. */
  list: query('unlocked')
    .input(z.strictObject({ open: z.boolean().default(true), credential: credentialId.nullable().default(null) }))
    .output(z.strictObject({ rotations: z.array(rotation) })),
  get: query('unlocked')
    .input(z.strictObject({ id: rotationId }))
    .output(rotation),
  /**
   * Adds the new key behind the old one, switched off: same provider, scope and settings; fields that are left out and
   * are no secrets are the old key's. The same secret again is refused (sameSecret).
   */
  start: command('unlocked')
    .input(
      z.strictObject({
        commandId,
        credential: credentialId,
        fields: fieldValues,
        /** Left out: the old one's with the next number. */
        label: credentialLabel.nullable().default(null),
        expiresAt: instant.nullable().default(null),
        overlapHours: overlapHours.default(defaultOverlapHours),
        confirmDestination: z.string().max(300).nullable().default(null),
      }),
    )
    .output(rotation),
  /**
   * The next step: after `keyAdded` takes the new key's last test, which must have passed; after `tested` makes it
   * primary and points overrides that name the old key to it.
   */
  continue: command('unlocked')
    .input(z.strictObject({ ...target, overlapHours: overlapHours.optional(), expectedOrder }))
    .output(rotation),
  /** Retires the old key now: switched off and moved to the trash. */
  retire: command('unlocked').input(z.strictObject(target)).output(rotation),
  /** Puts the old key back where it was, and overrides back to it. */
  undo: command('unlocked')
    .input(z.strictObject({ ...target, newKey: newKeyFate.default('keep') }))
    .output(rotation),
  /** Gives up before the new key took over. */
  abandon: command('unlocked')
    .input(z.strictObject({ ...target, newKey: newKeyFate.default('trash') }))
    .output(rotation),
};
