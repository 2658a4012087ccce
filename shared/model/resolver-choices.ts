import { z } from 'zod';
import { category } from './category.ts';
import { providerId } from './ids.ts';

/** Whether a provider that can use another one's key does: "use the key above", or only keys of its own. */
export const inheritanceChoice = z.enum(['inherit', 'own']);
export type InheritanceChoice = z.infer<typeof inheritanceChoice>;

/** An organisation's choices by the provider that inherits. Left out: `inherit`. */
export const inheritanceChoices = z.record(providerId, inheritanceChoice);
export type InheritanceChoices = z.infer<typeof inheritanceChoices>;

/**
 * Which of several usable keys of one level comes first. `priority`: the order. `weighted`: each as often as its weight
 * says. `roundRobin`: each in turn.
 */
export const strategy = z.enum(['priority', 'weighted', 'roundRobin']);
export type Strategy = z.infer<typeof strategy>;

/** An organisation's strategies. A provider's own goes before its category's. Left out: `priority`. */
export const strategies = z.strictObject({
  categories: z.partialRecord(category, strategy),
  providers: z.record(providerId, strategy),
});
export type Strategies = z.infer<typeof strategies>;
