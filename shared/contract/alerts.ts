import { z } from 'zod';
import { alert } from '../model/alert.ts';
import { alertId, commandId } from '../model/ids.ts';
import { command, query } from './define.ts';

/** `open`: still failing. `closed`: passed again. */
export const alertState = z.enum(['open', 'closed']);
export type AlertState = z.infer<typeof alertState>;

export const alertPage = z.strictObject({
  alerts: z.array(alert),
  next: z.int().positive().nullable(),
  /** Open ones that nobody has acknowledged. */
  unseen: z.int().nonnegative(),
});

export const alerts = {
  /** Newest first, a page at a time; of live credentials only. Null: open and closed ones. */
  list: query('unlocked')
    .input(
      z.strictObject({
        state: alertState.nullable().default(null),
        /** How many to leave out: `next` of the page before. */
        from: z.int().nonnegative().default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(alertPage),
  /** Notes that somebody saw it. An alert that is acknowledged already stays as it is. Throws NOT_FOUND (unknownAlert). */
  acknowledge: command('unlocked')
    .input(z.strictObject({ commandId, id: alertId }))
    .output(alert),
};
