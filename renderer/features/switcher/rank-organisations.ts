import { matchCost, wordsOf } from '../../ui/find-words.ts';

type Known = { readonly id: string; readonly name: string; readonly slug: string };

/** Organisations that hold every word typed, best first; with nothing typed the recent ones first, then by name. */
export function rankOrganisations<T extends Known>(
  organisations: readonly T[],
  typed: string,
  recent: readonly string[],
): readonly T[] {
  const words = wordsOf(typed);
  const recency = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return organisations
    .map((organisation) => ({ organisation, cost: matchCost([organisation.name, organisation.slug], words) }))
    .filter(({ cost }) => cost !== null)
    .toSorted(
      (a, b) =>
        (a.cost ?? 0) - (b.cost ?? 0) ||
        recency(a.organisation.id) - recency(b.organisation.id) ||
        collator.compare(a.organisation.name, b.organisation.name),
    )
    .map(({ organisation }) => organisation);
}

const collator = new Intl.Collator('pt-BR', { sensitivity: 'base', numeric: true });
