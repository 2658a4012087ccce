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

/** Whose conventions numbers, dates and times follow: those of the language, or of a country. */
export const region = z.enum(['language', 'BR', 'GB', 'US']);
export type Region = z.infer<typeof region>;

/** Sizes of text, in percent of the ordinary. */
export const textSizes = [90, 100, 110, 125, 150, 175, 200] as const;

/** What the user may change about the product itself, each on its own. */
export const plainSettings = z.strictObject({
  language,
  region,
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  textSize: z.literal(textSizes),
  /** `system`: as the operating system asks for. */
  motion: z.enum(['system', 'reduced']),
  autoLockMinutes: z.int().min(1).max(60),
  /** Whether the vault locks when the machine sleeps, and when its screen is locked, where the host learns of it. */
  lockOnSleep: z.boolean(),
  lockOnScreenLock: z.boolean(),
  /** How long a copied secret stays on the clipboard, and how long one that was revealed may be seen. */
  clipboardSeconds: z.int().min(10).max(120),
  revealSeconds: z.int().min(5).max(30),
  /** How many tests run at a time, and how long one may take, where a run does not say. */
  testConcurrency: z.int().min(1).max(32),
  testTimeoutSeconds: z.int().min(5).max(120),
  /** Hours between the tests of a credential the machine makes by itself while the vault is open; 0: none. */
  scheduledTestHours: z.int().min(0).max(168),
});
export type PlainSettings = z.infer<typeof plainSettings>;

/** The settings of a vault, as they stand. */
export const appSettings = plainSettings.extend({ network: networkSettings, revision: z.int().positive() });
export type AppSettings = z.infer<typeof appSettings>;

/** What a new vault begins with, but for the language, which is its maker's. */
export const firstSettings: Omit<AppSettings, 'language'> = {
  region: 'language',
  theme: 'system',
  density: 'comfortable',
  textSize: 100,
  motion: 'system',
  autoLockMinutes: 5,
  lockOnSleep: true,
  lockOnScreenLock: true,
  clipboardSeconds: 30,
  revealSeconds: 30,
  testConcurrency: 32,
  testTimeoutSeconds: 20,
  // Off until the user asks for it: nothing leaves the machine by itself.
  scheduledTestHours: 0,
  network: { proxyUrl: null, proxyUser: null, proxyHasPassword: false, extraCaPem: null },
  revision: 1,
};
