import { z } from 'zod';
import { instant } from './time.ts';

/** How OpenSSH spells a host key's SHA-256, which is also how servers' owners tell it. */
export const hostKeyFingerprint = z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/);
export type HostKeyFingerprint = z.infer<typeof hostKeyFingerprint>;

/** A server's own key, by which SSH knows it again. */
export const hostKey = z.strictObject({ algorithm: z.string().min(1).max(60), fingerprint: hostKeyFingerprint });
export type HostKey = z.infer<typeof hostKey>;

/** What a test was shown, by whom, and what was trusted there before. */
export const seenHostKey = hostKey.extend({
  /** Canonical destination of the tested credential. */
  destination: z.string().max(400),
  /** Null: nothing was trusted there yet. Another one than `fingerprint`: the server's key changed. */
  known: hostKeyFingerprint.nullable(),
});
export type SeenHostKey = z.infer<typeof seenHostKey>;

/** A host key that is trusted for a credential's destination, and since when. */
export const trustedHostKey = hostKey.extend({ trustedAt: instant });
export type TrustedHostKey = z.infer<typeof trustedHostKey>;
