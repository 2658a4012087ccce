import { causes } from '../../../shared/errors/causes.ts';
import { matchCost, wordsOf } from '../../ui/find-words.ts';
import { type KeyOutcome, type OutcomeGroup, type Tone, tones } from './key-outcome.ts';
import type { OutcomeWords } from './outcome-files.ts';

/** What the screen shows; it stands in the address. */
export type TestsView = {
  /** Left out: the run. */
  readonly view?: 'failing' | 'choose';
  /** Left out: by cause. */
  readonly by?: 'key';
  /** The group that is open; `none` where one that opens by itself was closed. */
  readonly cause?: OutcomeGroup | 'none';
  readonly only?: readonly Tone[];
  readonly find?: string;
};

const longestSearch = 200;

const groups: ReadonlySet<unknown> = new Set([...causes, 'EXPIRED', 'FINE', 'none']);

const isGroup = (value: unknown): value is OutcomeGroup | 'none' => groups.has(value);

/** What of an address means something here. */
export function readTestsView({ view, by, cause, only, find }: Record<string, unknown>): TestsView {
  const chosen = Array.isArray(only) ? tones.filter((tone) => only.includes(tone)) : [];
  return {
    ...((view === 'failing' || view === 'choose') && { view }),
    ...(by === 'key' && { by }),
    ...(isGroup(cause) && { cause }),
    ...(chosen.length > 0 && { only: chosen }),
    ...(typeof find === 'string' && find !== '' && { find: find.slice(0, longestSearch) }),
  };
}

type Names = Pick<OutcomeWords, 'ownerName' | 'providerName'>;

/** The outcomes a view leaves: by how they came out, and by words of label, client and provider. */
export function filterOutcomes(
  outcomes: readonly KeyOutcome[],
  { only, find }: { readonly only: readonly Tone[]; readonly find: string },
  { ownerName, providerName }: Names,
): readonly KeyOutcome[] {
  const words = wordsOf(find);
  const matches = ({ credential: { label, organisation, provider } }: KeyOutcome) =>
    matchCost([label, ownerName(organisation), providerName(provider)], words) !== null;
  return outcomes.filter(
    (one) => (only.length === 0 || only.includes(one.tone)) && (words.length === 0 || matches(one)),
  );
}
