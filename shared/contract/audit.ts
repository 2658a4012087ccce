import { z } from 'zod';
import { auditAction, auditEntry } from '../model/audit-entry.ts';
import { nothing, query } from './define.ts';
import { organisationRef } from './organisations.ts';

export const audit = {
  /** Newest first. `next` is the cursor of the following page, or null. */
  list: query('unlocked')
    .input(
      z.strictObject({
        organisation: organisationRef.nullable().default(null),
        action: auditAction.nullable().default(null),
        /** Id of a record it touched. */
        record: z.uuid().nullable().default(null),
        /** Actions to leave out. */
        without: z.array(auditAction).max(auditAction.options.length).default([]),
        before: z.int().positive().nullable().default(null),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.strictObject({ entries: z.array(auditEntry), next: z.int().positive().nullable() })),
  verify: query('unlocked')
    .input(nothing)
    .output(
      z.strictObject({
        ok: z.boolean(),
        count: z.int().nonnegative(),
        /** MAC of the last row, hex; compare it with one noted elsewhere. */
        head: z.string().nullable(),
        brokenAt: z.int().positive().nullable(),
        /** With what the head was compared besides the chain itself. */
        comparedWith: z.enum(['manifest', 'nothing']),
      }),
    ),
};
