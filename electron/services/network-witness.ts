import type { TestReport } from '../../shared/model/test-result.ts';
import type { Instant } from '../../shared/model/time.ts';

/** What was seen longer ago says nothing about now. */
const freshMs = 60 * 60_000;
/** Fewer silent destinations may as well be down themselves. */
const leastSilent = 3;

/**
 * Whether failures to reach somebody are likely our own network's: interfaces may be up while nothing behind them is.
 *
 * It knows only what tests of the last hour found, and calls nobody.
 */
export type NetworkWitness = {
  readonly note: (destination: string, report: Pick<TestReport, 'verdict' | 'testedAt'>) => void;
  /** Several destinations were tried lately, and none of them answered. */
  readonly looksDown: (now: Instant) => boolean;
};

/** Knows nothing at first, and then takes the network for healthy. */
export function createNetworkWitness(): NetworkWitness {
  const seen = new Map<string, { readonly answered: boolean; readonly at: Instant }>();
  return {
    note: (destination, { verdict, testedAt }) => {
      if (verdict.reachable === 'unknown') return;
      // Put last: the map stays in the order of seeing.
      seen.delete(destination);
      seen.set(destination, { answered: verdict.reachable === 'yes', at: testedAt });
    },
    looksDown: (now) => {
      for (const [destination, { at }] of seen) {
        if (now - at <= freshMs) break;
        seen.delete(destination);
      }
      const all = [...seen.values()];
      return all.length >= leastSilent && all.every(({ answered }) => !answered);
    },
  };
}
