import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useText } from '../i18n/text.tsx';
import type { Selection } from './selection.ts';
import classes from './selection-bar.module.css';

type Props = {
  readonly selection: Selection;
  /** `floating`: at the foot of the screen, in sight wherever its long list is scrolled to. */
  readonly place?: 'inside' | 'floating';
};

/** How many rows are selected, and what can be done with them. There to be heard while none is. */
export function SelectionBar({ selection, place = 'inside' }: Props) {
  const { t, format } = useText();
  const { size } = selection.selected;
  const bar = useRef<HTMLElement>(null);
  const clear = () => {
    selection.onChange(new Set());
    // Its button goes with what it cleared.
    bar.current?.focus();
  };
  return (
    <section
      ref={bar}
      tabIndex={-1}
      className={classes.bar}
      aria-label={t('page.part.table.selection')}
      data-empty={size === 0}
      data-place={place}
    >
      <span role="status" className={classes.count}>
        {size > 0 && t('page.part.table.selected', { count: size, shown: format.number(size) })}
      </span>
      {size > 0 && (
        <>
          {selection.actions}
          <Button size="compact-sm" variant="subtle" onClick={clear}>
            {t('page.part.table.clear')}
          </Button>
        </>
      )}
    </section>
  );
}
