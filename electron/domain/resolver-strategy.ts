import { missingCase } from '../../shared/errors/exhaustive.ts';
import type { Strategy } from '../../shared/model/resolver-choices.ts';
import type { ResolverWorld } from './resolver-input.ts';
import { askedProviders } from './resolver-matching.ts';

/** How keys take turns for a question: the provider's own strategy, else its category's, else their order. */
export function strategyOf(world: Pick<ResolverWorld, 'question' | 'catalogue' | 'organisation'>): Strategy {
  const { question, organisation } = world;
  const { categories, providers } = organisation.strategies;
  const own = question.by === 'provider' ? providers[question.provider] : undefined;
  if (own !== undefined) return own;
  // Of a capability that providers of several categories have, no category speaks for all.
  const [category, ...others] = new Set(askedProviders(world).map((each) => each.category));
  return (category !== undefined && others.length === 0 ? categories[category] : undefined) ?? 'priority';
}

/** What a strategy looks at. Latency and cost would stand here too. */
type Key = { readonly offer: { readonly credentialId: string }; readonly weight: number };

/** An even chance in (0, 1) that a key and a turn always give again. */
function chanceOf(id: string, turn: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(turn + 1, 0x9e3779b1);
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}

/** A draw without putting back, each time as likely as the weights say. Those without weight come last, in order. */
function drawn<K extends Key>(keys: readonly K[], turn: number): readonly K[] {
  const waits = new Map(keys.map((key) => [key, -Math.log(chanceOf(key.offer.credentialId, turn)) / key.weight]));
  const waitOf = (key: K): number => waits.get(key) ?? Number.POSITIVE_INFINITY;
  return keys.toSorted((a, b) => (waitOf(a) === waitOf(b) ? 0 : waitOf(a) - waitOf(b)));
}

/** Usable keys of one level, given in their order, as this turn tries them. */
export function inTurn<K extends Key>(keys: readonly K[], strategy: Strategy, turn: number): readonly K[] {
  if (keys.length < 2) return keys;
  switch (strategy) {
    case 'priority':
      return keys;
    case 'weighted':
      return drawn(keys, turn);
    case 'roundRobin': {
      const first = turn % keys.length;
      return [...keys.slice(first), ...keys.slice(0, first)];
    }
    default:
      return missingCase(strategy);
  }
}
