import { z } from 'zod';
import { credentialView } from './credential.ts';
import { credentialId } from './ids.ts';
import { resolutionReason } from './resolution.ts';
import { strategy } from './resolver-choices.ts';

/**
 * What is weak about an order.
 *
 * `sameAccount`: `evidence` says how it is known. account: their last tests named the same account (`value` is what they
 * named). mask: their secrets look the same as far as they are shown, so they are probably one key.
 */
export const orderWarning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('noFallback') }),
  z.strictObject({ kind: z.literal('noneUsable') }),
  z.strictObject({
    kind: z.literal('sameAccount'),
    credentials: z.array(credentialId).min(2),
    evidence: z.enum(['account', 'mask']),
    value: z.string().max(500),
  }),
]);
export type OrderWarning = z.infer<typeof orderWarning>;

/** How one key of an order stands. */
export const orderStanding = z.strictObject({
  credentialId,
  /** Why no call would be given it now; null when it could serve. */
  reason: resolutionReason.nullable(),
  /** How long the provider took to answer the last test; null where it never did. */
  latencyMs: z.int().nonnegative().nullable(),
});
export type OrderStanding = z.infer<typeof orderStanding>;

/** The fallback list of a category, or of one provider of it. */
export const credentialOrder = z.strictObject({
  /** Live ones, primary candidates first. Of one provider, `position` is still the place in the whole order. */
  credentials: z.array(credentialView),
  standings: z.array(orderStanding),
  warnings: z.array(orderWarning),
  strategy,
});
export type CredentialOrder = z.infer<typeof credentialOrder>;
