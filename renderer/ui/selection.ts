import { type ReactNode, useCallback, useRef } from 'react';

/** Which rows are selected, by id. The caller keeps it: it outlives sorting and filtering. */
export type Selection = {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** What can be done with the selected rows. */
  readonly actions?: ReactNode;
};

/** Takes one row in or out; with `isRange`, all rows from the one before up to it. */
export type ToggleRow = (id: string, isRange: boolean) => void;

/** The set with one id more, or less if it was in it. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The set with all rows between two of them, as they are shown, taken in or out like the second one. */
export function toggledRange(
  selected: ReadonlySet<string>,
  shown: readonly string[],
  { from, to }: { readonly from: string | null; readonly to: string },
): ReadonlySet<string> {
  const ends = [shown.indexOf(from ?? ''), shown.indexOf(to)] as const;
  if (ends.includes(-1)) return toggled(selected, to);
  const range = new Set(shown.slice(Math.min(...ends), Math.max(...ends) + 1));
  const others = [...selected].filter((id) => !range.has(id));
  return new Set(selected.has(to) ? others : [...others, ...range]);
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

/** Ways to change a selection that stay the same while it changes, so that rows need not be drawn again. */
export function useSelection(selection: Selection | undefined, shown: readonly string[]) {
  const latest = useRef({ selection, shown });
  latest.current = { selection, shown };
  const last = useRef<string | null>(null);
  const toggle = useCallback<ToggleRow>((id, isRange) => {
    const now = latest.current;
    const next = { from: isRange ? last.current : null, to: id };
    last.current = id;
    now.selection?.onChange(toggledRange(now.selection.selected, now.shown, next));
  }, []);
  const toggleAll = () => selection?.onChange(toggledAll(selection.selected, shown));
  const all = selection === undefined ? null : { state: selectedPart(selection.selected, shown), onToggle: toggleAll };
  return { toggle, toggleAll, all };
}
