import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { type ToggleRow, toggledRange } from '../../ui/selection.ts';

/** Which keys of a list are chosen. Only what looks at it is drawn anew when it changes: rows are dear to draw. */
export type ChosenKeys = {
  readonly read: () => ReadonlySet<string>;
  readonly change: (next: ReadonlySet<string>) => void;
  readonly subscribe: (tell: () => void) => () => void;
  readonly toggle: ToggleRow;
  /** Tells which keys there are, in their order: a range goes by it. */
  readonly show: (ids: readonly string[]) => void;
};

/** A choice of keys, none of them chosen. */
export function createChosenKeys(): ChosenKeys {
  const listeners = new Set<() => void>();
  let selected: ReadonlySet<string> = new Set();
  let shown: readonly string[] = [];
  let last: string | null = null;
  const change = (next: ReadonlySet<string>): void => {
    selected = next;
    for (const tell of listeners) tell();
  };
  return {
    read: () => selected,
    change,
    subscribe: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    toggle: (id, isRange) => {
      const from = isRange ? last : null;
      last = id;
      change(toggledRange(selected, shown, { from, to: id }));
    },
    show: (ids) => {
      shown = ids;
    },
  };
}

/** The choice among the keys of a list; it stays the same object while it changes. */
export function useChosenKeys(keys: readonly CredentialView[]): ChosenKeys {
  const [chosen] = useState(createChosenKeys);
  useEffect(() => chosen.show(keys.map(({ id }) => id)), [chosen, keys]);
  return chosen;
}

/** What is to be known of a choice, as it stands now. Give it something that compares by value, or the set itself. */
export const useChosen = <T>({ subscribe, read }: ChosenKeys, look: (selected: ReadonlySet<string>) => T): T =>
  useSyncExternalStore(subscribe, () => look(read()));
