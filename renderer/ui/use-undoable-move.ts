import { useText } from '../i18n/text.tsx';
import { useUndoNotices } from './use-undo-notices.tsx';

type Moves<Item> = {
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  /** Moves for good. Answers whether it was done: what failed is not offered to be undone. */
  readonly move: (item: Item, to: number) => Promise<boolean>;
};

/** A list's `onMove` that offers for ten seconds to take the move back. */
export function useUndoableMove<Item>({ items, nameOf, move }: Moves<Item>): (item: Item, to: number) => Promise<void> {
  const { t, format } = useText();
  const offerUndo = useUndoNotices();
  return async (item, to) => {
    const from = items.indexOf(item);
    if (!(await move(item, to))) return;
    const place = { name: nameOf(item), position: format.number(to + 1), count: format.number(items.length) };
    offerUndo(t('page.part.sortable.dropped', place), () => void move(item, from));
  };
}
