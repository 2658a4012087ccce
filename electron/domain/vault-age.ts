/** What tells how old the parts of a vault are. Numbers are epochs: each opening and each closing begins the next. */
export type AgeMarks = {
  readonly header: number;
  /** Null where the store names none under this vault's keys. */
  readonly store: number | null;
  /** What the keychain remembers of the header; null where it remembers nothing. */
  readonly remembered: number | null;
  /** Whether the sealed rows are those the store wrote last. */
  readonly rowsHold: boolean;
};

/** `unknowable`: header and store agree, and nothing outside the folder could tell a copy of the whole. */
export type VaultAge = 'current' | 'older' | 'unknowable';

/**
 * Whether a vault is the one last used here.
 *
 * The store is written first, then the header, then the keychain. So a crash leaves the store at most one ahead of the
 * header and the keychain behind it; every other difference was made by somebody putting an older copy in place. A header
 * that has begun no epoch yet belongs to a store that has not either.
 */
export function ageOf({ header, store, remembered, rowsHold }: AgeMarks): VaultAge {
  const isUnused = header === 0 && store === null;
  const agrees = isUnused || (store !== null && rowsHold && (store === header || store === header + 1));
  if (!agrees || (remembered !== null && remembered > header)) return 'older';
  return remembered === null ? 'unknowable' : 'current';
}

/** The epoch after what one or more parts have reached. */
export const nextEpoch = (...reached: readonly (number | null)[]): number =>
  Math.max(0, ...reached.map((epoch) => epoch ?? 0)) + 1;
