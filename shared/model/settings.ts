import { z } from 'zod';
import { language } from './language.ts';

/** How the machine reaches the world. Nothing is taken from the environment unasked. */
export const networkSettings = z.strictObject({
  /** `http://host:port` of an HTTP CONNECT proxy, without user info; null means none. */
  proxyUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  proxyUser: z.string().max(200).nullable(),
  /** Whether a proxy password is stored; the password itself never leaves. */
  proxyHasPassword: z.boolean(),
  /** PEM of certificate authorities trusted besides the system's, such as a company's inspection proxy. */
  extraCaPem: z.string().max(200_000).nullable(),
});
export type NetworkSettings = z.infer<typeof networkSettings>;

/** What the user may change about the product itself. */
export const appSettings = z.strictObject({
  language,
  theme: z.enum(['system', 'light', 'dark']),
  autoLockMinutes: z.int().min(1).max(60),
  network: networkSettings,
  revision: z.int().positive(),
});
export type AppSettings = z.infer<typeof appSettings>;
