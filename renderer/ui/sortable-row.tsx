import { useSortable } from '@dnd-kit/sortable';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconListNumbers } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import classes from './sortable-list.module.css';

type Props = {
  readonly id: string;
  readonly name: string;
  readonly place: { readonly index: number; readonly count: number };
  /** Whether the keyboard is carrying it now. */
  readonly isTaken: boolean;
  readonly hintId: string;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
  readonly onMove: (to: number) => void;
  readonly onAsk: () => void;
  readonly children: ReactNode;
};

/** One item with its handle and the buttons that do the same without dragging (WCAG 2.5.7). */
export function SortableRow(props: Props) {
  const { id, name, place, isTaken, hintId, onKey, onLeave, onMove, onAsk, children } = props;
  const { t } = useText();
  const { index, count } = place;
  const drag = useSortable({ id });
  const { x = 0, y = 0 } = drag.transform ?? {};
  return (
    <li
      ref={drag.setNodeRef}
      className={classes.row}
      data-lifted={drag.isDragging || isTaken}
      style={drag.transform === null ? undefined : { transform: `translate(${x}px, ${y}px)` }}
    >
      <button
        ref={drag.setActivatorNodeRef}
        type="button"
        className={classes.handle}
        aria-label={t('page.part.sortable.handle', { name })}
        aria-describedby={hintId}
        aria-pressed={isTaken}
        {...drag.listeners}
        onKeyDown={onKey}
        onBlur={onLeave}
      >
        <Icon of={IconGripVertical} />
      </button>
      <div className={classes.content}>{children}</div>
      <div className={classes.buttons}>
        <IconButton
          icon={IconArrowUp}
          label={t('page.part.sortable.up', { name })}
          {...edge(index === 0)}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          icon={IconArrowDown}
          label={t('page.part.sortable.down', { name })}
          {...edge(index === count - 1)}
          onClick={() => onMove(index + 1)}
        />
        <IconButton
          icon={IconListNumbers}
          label={t('page.part.sortable.to', { name })}
          {...edge(count < 2)}
          onClick={onAsk}
        />
      </div>
    </li>
  );
}

/** A button that can do nothing more keeps the focus: whoever moved an item to the top with it is still there. */
const edge = (isAtEnd: boolean) => (isAtEnd ? { 'aria-disabled': true, 'data-edge': true } : {});
