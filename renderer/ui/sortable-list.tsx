import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../i18n/text.tsx';
import { PositionDialog } from './position-dialog.tsx';
import classes from './sortable-list.module.css';
import { SortableRow } from './sortable-row.tsx';
import { type Order, useMoveMode } from './use-move-mode.ts';

type Props<Item> = Order<Item> & {
  readonly label: string;
  readonly renderItem: (item: Item, place: number) => ReactNode;
};

/** How far a pointer goes before a press is a drag. */
const dragPixels = 4;

/** Everything is said by our own live region, in the language of the page. */
const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

/**
 * A list whose order matters: dragged by a handle, moved by buttons beside it, by keys, or to a position by number.
 *
 * `onMove` gets the item and its new index; `useUndoableMove` adds the way back.
 */
export function SortableList<Item>({ label, renderItem, ...order }: Props<Item>) {
  const { t } = useText();
  const hintId = useId();
  const [asked, setAsked] = useState<Item | null>(null);
  const [isDragged, setIsDragged] = useState(false);
  const mode = useMoveMode(order, asked !== null || isDragged);
  const { idOf, nameOf } = order;
  const { items } = mode;
  const drag = useDrag(idOf, mode, setIsDragged);
  return (
    <DndContext {...drag} collisionDetection={closestCenter} accessibility={silent}>
      <SortableContext items={items.map(idOf)} strategy={verticalListSortingStrategy}>
        <ol className={classes.list} aria-label={label}>
          {mode.shown.map((item, index) => (
            <SortableRow
              key={idOf(item)}
              id={idOf(item)}
              name={nameOf(item)}
              place={{ index, count: items.length }}
              isTaken={mode.takenId === idOf(item)}
              hintId={hintId}
              onKey={(event) => mode.pressHandle(event, item)}
              onLeave={() => mode.takenId === idOf(item) && mode.putBack(item)}
              onMove={(to) => mode.move(item, to)}
              onAsk={() => setAsked(item)}
            >
              {renderItem(item, index)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
      <VisuallyHidden id={hintId}>{t('page.part.sortable.handleHint')}</VisuallyHidden>
      <VisuallyHidden role="status">{mode.spoken}</VisuallyHidden>
      {asked !== null && (
        <PositionDialog
          name={nameOf(asked)}
          from={items.indexOf(asked)}
          count={items.length}
          onMove={(to) => {
            mode.move(asked, to);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </DndContext>
  );
}

/** Dragging with the pointer, told in the same words as moving by keys. */
function useDrag<Item>(
  idOf: Order<Item>['idOf'],
  mode: ReturnType<typeof useMoveMode<Item>>,
  onDrag: (isDragged: boolean) => void,
) {
  const { items } = mode;
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: dragPixels } }));
  const itemOf = (id: string | number) => items.find((item) => idOf(item) === id);
  const indexOf = (id: string | number) => items.findIndex((item) => idOf(item) === id);
  return {
    sensors,
    onDragStart: () => onDrag(true),
    onDragCancel: () => onDrag(false),
    onDragOver: ({ active, over }: DragOverEvent) => {
      const item = itemOf(active.id);
      if (item !== undefined && over !== null) mode.tellOver(item, indexOf(over.id));
    },
    onDragEnd: ({ active, over }: DragEndEvent) => {
      const item = itemOf(active.id);
      if (item !== undefined && over !== null) mode.move(item, indexOf(over.id));
      onDrag(false);
    },
  };
}
