import { type ReactNode, useCallback, useRef } from 'react';

/** Which rows are selected, by id. The caller keeps it: it outlives sorting and filtering. */
export type TableSelection = {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** What can be done with the selected rows. */
  readonly actions?: ReactNode;
};

/** The set with one id more, or less if it was in it. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** How many of the rows shown are selected. */
export function selectedPart(selected: ReadonlySet<string>, shown: readonly string[]): 'all' | 'some' | 'none' {
  const count = shown.filter((id) => selected.has(id)).length;
  if (count === 0) return 'none';
  return count === shown.length ? 'all' : 'some';
}

/** Selects all rows shown; where all were, none of them stays. Selected rows that are filtered away are left alone. */
export function toggledAll(selected: ReadonlySet<string>, shown: readonly string[]): ReadonlySet<string> {
  const all = new Set(shown);
  const hidden = [...selected].filter((id) => !all.has(id));
  return new Set(selectedPart(selected, shown) === 'all' ? hidden : [...hidden, ...shown]);
}

/** Ways to change a table's selection that stay the same while it changes, so that rows need not be drawn again. */
export function useTableSelection(selection: TableSelection | undefined, shown: readonly string[]) {
  const latest = useRef(selection);
  latest.current = selection;
  const toggle = useCallback((id: string) => {
    const now = latest.current;
    now?.onChange(toggled(now.selected, id));
  }, []);
  const toggleAll = () => selection?.onChange(toggledAll(selection.selected, shown));
  const all = selection === undefined ? null : { state: selectedPart(selection.selected, shown), onToggle: toggleAll };
  return { toggle, toggleAll, all };
}
