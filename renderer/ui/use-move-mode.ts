import { type KeyboardEvent, useState } from 'react';
import { useText } from '../i18n/text.tsx';
import { type Moving, movedByKey, withMoved } from './move-mode.ts';

/** The list's order, and how it is told. */
export type Order<Item> = {
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly nameOf: (item: Item) => string;
  /**
   * What it answers is awaited: until then the item stays where it was dropped, then `items` says where it is. `seen` are
   * the items in the order the user saw when the movement began: others may have been moved by someone else meanwhile.
   */
  readonly onMove: (item: Item, to: number, seen: readonly Item[]) => Promise<unknown>;
};

/** Items as they were when one of them was taken, for as long as it is: a list does not change under a hand. */
function useHeld<Item>(items: readonly Item[], isHeld: boolean): readonly Item[] {
  const [held, setHeld] = useState(items);
  if (!isHeld && held !== items) setHeld(items);
  return isHeld ? held : items;
}

/**
 * Reordering by keys: Alt with an arrow moves at once; Enter or Space takes an item, arrows, Home and End carry it, Enter
 * or Space drops it and Esc puts it back. Everything is said with the item's name and place. `isHeld`: an item is being
 * moved in another way.
 */
export function useMoveMode<Item>({ items: live, idOf, nameOf, onMove }: Order<Item>, isHeld: boolean) {
  const { t, format } = useText();
  const [carried, setCarried] = useState<Moving | null>(null);
  const items = useHeld(live, isHeld || carried !== null);
  const [dropped, setDropped] = useState<Moving | null>(null);
  const [spoken, setSpoken] = useState('');
  const count = items.length;
  const words = (item: Item, to: number) => ({
    name: nameOf(item),
    position: format.number(to + 1),
    count: format.number(count),
  });

  /** Moves for good and says so. */
  const move = (item: Item, to: number) => {
    const from = items.indexOf(item);
    setCarried(null);
    if (from === to || to < 0 || to >= count) return;
    setSpoken(t('page.part.sortable.dropped', words(item, to)));
    setDropped({ id: idOf(item), from, to });
    void onMove(item, to, items).finally(() => setDropped(null));
  };
  const tellOver = (item: Item, to: number) => setSpoken(t('page.part.sortable.over', words(item, to)));
  const putBack = (item: Item) => {
    if (carried === null) return;
    setCarried(null);
    setSpoken(t('page.part.sortable.cancelled', words(item, carried.from)));
  };
  const takeOrDrop = (item: Item) => {
    if (carried !== null) return move(item, carried.to);
    const from = items.indexOf(item);
    setCarried({ id: idOf(item), from, to: from });
    setSpoken(t('page.part.sortable.lifted', words(item, from)));
  };
  const stepTo = (item: Item, to: number) => {
    if (carried === null) return move(item, to);
    setCarried({ ...carried, to });
    tellOver(item, to);
  };

  const pressHandle = (event: KeyboardEvent, item: Item) => {
    const isTaken = carried?.id === idOf(item);
    const to = movedByKey(event.key, isTaken ? carried.to : items.indexOf(item), count);
    if (event.key === 'Enter' || event.key === ' ') takeOrDrop(item);
    else if (event.key === 'Escape' && isTaken) putBack(item);
    else if (to !== null && (isTaken || event.altKey)) stepTo(item, to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const away = carried ?? dropped;
  const shown = away === null ? items : withMoved(items, away.from, away.to);
  return { items, shown, takenId: carried?.id ?? null, spoken, move, putBack, pressHandle, tellOver };
}
