import { z } from 'zod';
import { instant } from './time.ts';

/** What a certificate says of itself. */
export const certificate = z.strictObject({
  subject: z.string().max(500),
  issuer: z.string().max(500),
  validFrom: instant,
  validTo: instant,
  /** Whether it may vouch for others. One that may not is trusted for itself only. */
  isAuthority: z.boolean(),
  /** SHA-256, hex in pairs. */
  fingerprint: z.string().max(100),
});
export type Certificate = z.infer<typeof certificate>;
