import { z } from 'zod';
import { capability } from './category.ts';
import { providerId } from './ids.ts';
import { modelPrice } from './model-price.ts';
import { instant } from './time.ts';

/** A model as its provider names it. Longer names than a test's facts hold do not come this far. */
export const modelId = z.string().min(1).max(200);

/** How many of the visible credentials that are good may use a model, by where they belong. */
export const modelUse = z.strictObject({
  system: z.int().nonnegative(),
  organisation: z.int().nonnegative(),
  connection: z.int().nonnegative(),
  /** Credentials of its provider of which no list says whether they may. */
  untold: z.int().nonnegative(),
});
export type ModelUse = z.infer<typeof modelUse>;

/** A model of a provider. Everything that is not known is null. */
export const providerModel = z.strictObject({
  provider: providerId,
  id: modelId,
  /** Read from its name; empty where it does none of the jobs the product knows. */
  capabilities: z.array(capability),
  /** Tokens. */
  contextWindow: z.int().positive().nullable(),
  price: modelPrice.nullable(),
  /** Day the price was taken down. */
  priceDate: z.iso.date().nullable(),
  /** `vendor`: a list fetched with a credential names it. `bundled`: only what comes with the product does. */
  source: z.enum(['vendor', 'bundled']),
  /** When a vendor last named it. */
  fetchedAt: instant.nullable(),
  usableBy: modelUse,
});
export type ProviderModel = z.infer<typeof providerModel>;
