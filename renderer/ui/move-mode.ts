/** An item on its way to another place by the keyboard: from where it was taken, and where it stands now. */
export type Moving = { readonly id: string; readonly from: number; readonly to: number };

/** Where a key brings the item that is moved; null for a key that does not move. */
export function movedByKey(key: string, to: number, count: number): number | null {
  const target = targets[key]?.(to, count);
  return target === undefined ? null : Math.min(count - 1, Math.max(0, target));
}

const targets: Readonly<Record<string, (to: number, count: number) => number>> = {
  ArrowUp: (to) => to - 1,
  ArrowDown: (to) => to + 1,
  Home: () => 0,
  End: (_to, count) => count - 1,
};

/** The list with one item taken to another place. */
export function withMoved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items.slice(from, from + 1);
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...item);
}
