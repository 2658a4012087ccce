import { z } from 'zod';

/** Names of the service plans, as data the agency may edit. Hosting plans are another thing. */
export const planId = z.enum(['free', 'basic', 'pro', 'enterprise']);
export type PlanId = z.infer<typeof planId>;

const limit = z.int().nonnegative().nullable();

/** A service plan. A limit of null means unlimited. */
export const plan = z.strictObject({
  id: planId,
  name: z.string().min(1).max(80),
  executionsPerMonth: limit,
  tokensPerDay: limit,
  requestsPerMinute: limit,
  concurrency: limit,
  /** Default monthly budget in nano-USD, as a decimal string: it may exceed what a JS number holds. */
  defaultBudgetNanoUsd: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable(),
  revision: z.int().positive(),
});
export type Plan = z.infer<typeof plan>;
