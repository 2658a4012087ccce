import { z } from 'zod';
import { alertId, credentialId, providerId } from './ids.ts';
import { slug } from './slug.ts';
import { cause, verdict } from './test-result.ts';
import { instant } from './time.ts';

/**
 * What an alert is about. `failing`: two tests in a row said "no" to a credential. The others remind once, so many days
 * before a credential ends; their verdict is unknown throughout, as nothing was tested.
 */
export const alertKind = z.enum(['failing', 'expiresIn14Days', 'expiresIn3Days']);
export type AlertKind = z.infer<typeof alertKind>;

/** Something that went wrong by itself, told once, and paired with its recovery. */
export const alert = z.strictObject({
  id: alertId,
  kind: alertKind,
  credential: z.strictObject({
    id: credentialId,
    provider: providerId,
    label: z.string(),
    organisation: slug.nullable(),
    expiresAt: instant.nullable(),
  }),
  /** What the test that raised it found. */
  verdict,
  cause: cause.nullable(),
  openedAt: instant,
  /** When it passed again, or its end was dealt with; null while that is so. */
  closedAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
});
export type Alert = z.infer<typeof alert>;
