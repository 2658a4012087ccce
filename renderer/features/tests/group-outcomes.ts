import { type KeyOutcome, type OutcomeGroup, type Tone, tones } from './key-outcome.ts';

/** Keys that came out alike, for the same reason. */
export type Group = { readonly group: OutcomeGroup; readonly tone: Tone; readonly outcomes: readonly KeyOutcome[] };

/** Outcomes by cause: what fails first, then what is unclear, then what works; in each the largest first. */
export function groupOutcomes(outcomes: readonly KeyOutcome[]): readonly Group[] {
  const groups = new Map<OutcomeGroup, { readonly tones: Set<Tone>; readonly outcomes: KeyOutcome[] }>();
  for (const outcome of outcomes) {
    const known = groups.get(outcome.group);
    if (known === undefined) groups.set(outcome.group, { tones: new Set([outcome.tone]), outcomes: [outcome] });
    else {
      known.tones.add(outcome.tone);
      known.outcomes.push(outcome);
    }
  }
  return [...groups]
    .map(([group, found]) => ({
      group,
      // One cause may leave some keys failing and others unclear: the worst names the group.
      tone: tones.find((tone) => found.tones.has(tone)) ?? 'unsure',
      outcomes: found.outcomes,
    }))
    .toSorted((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone) || b.outcomes.length - a.outcomes.length);
}

/** How many came out how. */
export function countTones(outcomes: readonly KeyOutcome[]): Readonly<Record<Tone, number>> {
  const counts = { failing: 0, unsure: 0, fine: 0 };
  for (const { tone } of outcomes) counts[tone] += 1;
  return counts;
}
