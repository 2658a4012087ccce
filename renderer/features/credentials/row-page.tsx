import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import classes from './row-page.module.css';

const rowsAtOnce = 100;

type Props<Row> = {
  readonly rows: readonly Row[];
  readonly children: (shown: readonly Row[]) => ReactNode;
};

/** The first hundred of many rows, and a button for the next: each row has fields and menus, too much to draw at once. */
export function RowPage<Row>({ rows, children }: Props<Row>) {
  const { t } = useText();
  const [limit, setLimit] = useState(rowsAtOnce);
  const next = Math.min(rowsAtOnce, rows.length - limit);
  return (
    <>
      {children(rows.length <= limit ? rows : rows.slice(0, limit))}
      {next > 0 && (
        <div className={classes.more}>
          <Button variant="default" onClick={() => setLimit(limit + rowsAtOnce)}>
            {t('page.cards.showMore', { count: next })}
          </Button>
        </div>
      )}
    </>
  );
}
