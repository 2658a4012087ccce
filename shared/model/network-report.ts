import { z } from 'zod';
import { answer, cause, confidence, stage } from './test-result.ts';
import { instant } from './time.ts';

/** What trying the way to a destination found out: whether it was reached, and where it ended. */
export const networkReport = z.strictObject({
  reachable: answer,
  cause: cause.nullable(),
  confidence,
  /** Route, DNS, TCP and TLS, as far as they are this machine's. */
  stages: z.array(stage).max(4),
  testedAt: instant,
});
export type NetworkReport = z.infer<typeof networkReport>;
