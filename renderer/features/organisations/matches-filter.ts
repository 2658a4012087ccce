const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether one of the texts contains the filter, whatever its accents and case. */
export const matchesFilter = (filter: string, texts: readonly string[]): boolean =>
  texts.some((text) => folded(text).includes(folded(filter.trim())));
