import { z } from 'zod';
import { commandId } from '../model/ids.ts';
import { plan, planId } from '../model/plan.ts';
import { command, nothing, query } from './define.ts';

export const plans = {
  list: query('unlocked')
    .input(nothing)
    .output(z.strictObject({ plans: z.array(plan) })),
  set: command('unlocked')
    .input(
      z.strictObject({
        commandId,
        id: planId,
        expectedRevision: z.int().positive(),
        changes: plan.omit({ id: true, revision: true }).partial(),
      }),
    )
    .output(plan),
};
