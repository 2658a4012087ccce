import { missingCase } from '../../shared/errors/exhaustive.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import type { Question } from '../../shared/model/resolution.ts';
import type { ResolverProvider } from './resolver-input.ts';

/**
 * How a provider's credential answers a question: itself, or for a provider that inherits its key.
 *
 * `serves` is the provider that does the work. A near miss is a provider beside those that can do the job: it is
 * listed to say why it is out, and never makes a level.
 */
export type Match = { readonly kind: 'direct' | 'inherited' | 'nearMiss'; readonly serves: ProviderId };

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

/** Tells how a provider's credential answers the question; null when it has nothing to do with it. */
export function matchProvider(
  question: Question,
  provider: ProviderId,
  catalogue: readonly ResolverProvider[],
): Match | null {
  const asked = catalogue.filter((each) => isAskedFor(question, each));
  if (asked.some((each) => each.id === provider)) return { kind: 'direct', serves: provider };
  const heirs = asked.filter((each) => each.inherits === provider).map((each) => each.id);
  const [heir] = heirs.sort();
  if (heir !== undefined) return { kind: 'inherited', serves: heir };
  const category = catalogue.find((each) => each.id === provider)?.category;
  const isBeside = question.by === 'capability' && asked.some((each) => each.category === category);
  return isBeside ? { kind: 'nearMiss', serves: provider } : null;
}
