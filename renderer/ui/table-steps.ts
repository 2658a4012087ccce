/** Where a key leads from a row, or null where it leads nowhere: the arrows, Home, End and the page keys. */
export function rowAfterKey(
  key: string,
  at: number,
  { count, page }: { readonly count: number; readonly page: number },
) {
  const step = steps[key]?.(page);
  if (step === undefined || count === 0) return null;
  return Math.min(count - 1, Math.max(0, at + step));
}

const steps: Readonly<Record<string, (page: number) => number>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (page) => page,
  PageUp: (page) => -page,
  Home: () => Number.NEGATIVE_INFINITY,
  End: () => Number.POSITIVE_INFINITY,
};
