import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/text.tsx';
import classes from './row-page.module.css';

type Props<Row> = {
  readonly rows: readonly Row[];
  /** How many are drawn to begin with, and with every press of the button. */
  readonly atOnce?: number;
  readonly children: (shown: readonly Row[]) => ReactNode;
};

/** The first of many rows, and a button for the next: for rows with fields and menus, too much to draw all at once. */
export function RowPage<Row>({ rows, atOnce = 100, children }: Props<Row>) {
  const { t } = useText();
  const [limit, setLimit] = useState(atOnce);
  const next = Math.min(atOnce, rows.length - limit);
  return (
    <>
      {children(rows.length <= limit ? rows : rows.slice(0, limit))}
      {next > 0 && (
        <div className={classes.more}>
          <Button variant="default" onClick={() => setLimit(limit + atOnce)}>
            {t('page.part.showMore', { count: next })}
          </Button>
        </div>
      )}
    </>
  );
}
