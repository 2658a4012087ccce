import { z } from 'zod';
import { causes } from '../errors/causes.ts';
import { seenHostKey } from './host-key.ts';
import { instant } from './time.ts';

/** Steps of a test, in the order they run: behind a proxy, DNS is the proxy's, so the route comes first. */
export const stageName = z.enum(['format', 'route', 'dns', 'tcp', 'tls', 'auth', 'permission', 'quota']);
export type StageName = z.infer<typeof stageName>;

export const stageState = z.enum(['pass', 'warn', 'fail', 'skipped', 'notReached']);
export type StageState = z.infer<typeof stageState>;

/** A fact a stage found, such as a TLS version or the number of models. Never a secret, never a body. */
export const factValue = z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.string().max(200)).max(500)]);
export const facts = z.record(z.string().max(60), factValue);
export type Facts = z.infer<typeof facts>;

/** One finished stage. `ms` is a whole number of monotonic milliseconds. */
export const stage = z.strictObject({
  stage: stageName,
  state: stageState,
  ms: z.int().nonnegative(),
  facts,
});
export type Stage = z.infer<typeof stage>;

export const answer = z.enum(['yes', 'no', 'unknown']);
export type Answer = z.infer<typeof answer>;

/** The three answers of a test. */
export const verdict = z.strictObject({ reachable: answer, accepted: answer, capable: answer });
export type Verdict = z.infer<typeof verdict>;

export const cause = z.enum(causes);
export const confidence = z.enum(['sure', 'likely', 'guess']);
export type Confidence = z.infer<typeof confidence>;

/** What a test found out, without whom it was about. Kept with the version of the probe that found it. */
export const testReport = z.strictObject({
  verdict,
  cause: cause.nullable(),
  confidence,
  /** When a passing rate limit ends. */
  retryAt: instant.optional(),
  stages: z.array(stage).max(8),
  /** The server's own key, where it has one (SSH) and the test got that far. */
  hostKey: seenHostKey.optional(),
  probeVersion: z.int().positive(),
  testedAt: instant,
});
export type TestReport = z.infer<typeof testReport>;

/** What a card shows; derived, never stored. */
export const status = z.enum(['active', 'configuring', 'error', 'inactive']);
export type Status = z.infer<typeof status>;
