import { Button } from '@mantine/core';
import { useText } from '../i18n/text.tsx';
import classes from './data-table.module.css';
import type { TableSelection } from './table-selection.ts';

/** How many rows are selected, and what can be done with them. There to be heard while none is. */
export function DataTableSelection({ selection }: { readonly selection: TableSelection }) {
  const { t, format } = useText();
  const { size } = selection.selected;
  return (
    <section className={classes.selection} aria-label={t('page.part.table.selection')} data-empty={size === 0}>
      <span role="status">
        {size > 0 && t('page.part.table.selected', { count: size, shown: format.number(size) })}
      </span>
      {size > 0 && (
        <>
          {selection.actions}
          <Button size="compact-sm" variant="subtle" onClick={() => selection.onChange(new Set())}>
            {t('page.part.table.clear')}
          </Button>
        </>
      )}
    </section>
  );
}
