import { z } from 'zod';
import { alertId, credentialId, providerId } from './ids.ts';
import { slug } from './slug.ts';
import { cause, verdict } from './test-result.ts';
import { instant } from './time.ts';

/** What an alert is about. `failing`: two tests in a row said "no" to a credential. */
export const alertKind = z.enum(['failing']);
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
  }),
  /** What the test that raised it found. */
  verdict,
  cause: cause.nullable(),
  openedAt: instant,
  /** When it passed again; null while it fails. */
  closedAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
});
export type Alert = z.infer<typeof alert>;
