import { missingCase } from '../../shared/errors/exhaustive.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import type { Question } from '../../shared/model/resolution.ts';
import type { ResolverProvider, ResolverWorld } from './resolver-input.ts';

/**
 * How a provider's credential answers a question: itself, or for a provider that inherits its key.
 *
 * `serves` is the provider that does the work. Declined: the organisation chose own keys there. A near miss is a provider
 * beside those that can do the job. Both are listed to say why they are out, and never make a level.
 */
export type Match = { readonly kind: 'direct' | 'inherited' | 'declined' | 'nearMiss'; readonly serves: ProviderId };

/** Tells how a provider's credential answers the question; null when it has nothing to do with it. */
export type Matcher = (provider: ProviderId) => Match | null;

function isAskedFor(question: Question, provider: ResolverProvider): boolean {
  switch (question.by) {
    case 'category':
      return provider.category === question.category;
    case 'provider':
      return provider.id === question.provider;
    case 'capability':
      return provider.capabilities.includes(question.capability);
    default:
      return missingCase(question);
  }
}

/** The providers a question asks for. */
export const askedProviders = ({ question, catalogue }: Pick<ResolverWorld, 'question' | 'catalogue'>) =>
  catalogue.filter((each) => isAskedFor(question, each));

/**
 * Matches providers to a world's question.
 *
 * A key is inherited by one step: what inherits from an heir does not get it. So a circle in a catalogue ends at once.
 */
export function matcherOf(world: Pick<ResolverWorld, 'question' | 'catalogue' | 'organisation'>): Matcher {
  const asked = askedProviders(world);
  const { inheritance } = world.organisation;
  const categories = new Map(world.catalogue.map(({ id, category }) => [id, category]));
  return (provider) => {
    if (asked.some((each) => each.id === provider)) return { kind: 'direct', serves: provider };
    const heirs = asked.filter((each) => each.inherits === provider).map((each) => each.id);
    const [heir] = heirs.filter((each) => inheritance[each] !== 'own').sort();
    if (heir !== undefined) return { kind: 'inherited', serves: heir };
    const [declining] = heirs.sort();
    if (declining !== undefined) return { kind: 'declined', serves: declining };
    const isBeside =
      world.question.by === 'capability' && asked.some((each) => each.category === categories.get(provider));
    return isBeside ? { kind: 'nearMiss', serves: provider } : null;
  };
}
