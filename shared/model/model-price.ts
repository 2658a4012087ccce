import { z } from 'zod';

/** Pico-USD (10⁻¹² dollars) as a whole number in a string: it may exceed what a JS number holds. */
export const picoUsd = z.string().regex(/^\d{1,18}$/);

/** What one price is for: a token, a minute of audio, or a character of text to be spoken. */
export const priceUnit = z.enum(['token', 'minute', 'character']);
export type PriceUnit = z.infer<typeof priceUnit>;

/** Null where nothing is known of it, or nothing is billed apart. Never zero for that. */
const rates = {
  input: picoUsd.nullable(),
  cachedInput: picoUsd.nullable(),
  output: picoUsd.nullable(),
} as const;

/** Price of one unit. Pico-USD a token are millionths of a dollar a million tokens. */
export const modelPrice = z.strictObject({
  unit: priceUnit,
  ...rates,
  /** What a request costs that holds more input tokens than `above`, all of it. */
  tiers: z.array(z.strictObject({ above: z.int().nonnegative(), ...rates })).max(8),
  /** Whether the vendor's own list says so; false where only others report it. */
  verified: z.boolean(),
});
export type ModelPrice = z.infer<typeof modelPrice>;
