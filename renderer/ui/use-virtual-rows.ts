import { useElementSize } from '@mantine/hooks';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { rowAfterKey } from './table-steps.ts';

const estimateSize = () => 44;
const spareRows = 6;

type Options = {
  readonly ids: readonly string[];
  readonly region: RefObject<HTMLDivElement | null>;
};

/**
 * Draws only the rows in sight, and the one the keyboard is on: its focus outlives being scrolled away.
 *
 * The head sticks to the top of what scrolls, so a row scrolled to must end up below it.
 */
export function useVirtualRows({ ids, region }: Options) {
  const head = useElementSize<HTMLTableSectionElement>();
  const [activeId, setActiveId] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const active = Math.max(0, activeId === null ? 0 : ids.indexOf(activeId));
  // The same as long as the rows are: a new one has every row placed anew at every step of the scroll.
  const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids]);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => region.current,
    estimateSize,
    getItemKey,
    overscan: spareRows,
    scrollMargin: head.height,
    scrollPaddingStart: head.height,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (active >= range.count || shown.includes(active)) return shown;
      return [...shown, active].toSorted((a, b) => a - b);
    },
  });
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    region.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus();
  });
  const go = (index: number) => {
    wantsFocus.current = true;
    setActiveId(ids[index] ?? null);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  const pageOfRows = () => {
    const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
    return Math.max(1, endIndex - startIndex - 1);
  };
  return {
    headRef: head.ref,
    virtualizer,
    headHeight: head.height,
    active,
    setActive: setActiveId,
    /** Whether the key led to another row. */
    step: (key: string): boolean => {
      const next = rowAfterKey(key, active, { count: ids.length, page: pageOfRows() });
      if (next === null) return false;
      go(next);
      return true;
    },
  };
}
