import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import classes from './long-list.module.css';

/** As many as are read at a glance. */
const shownAtOnce = 12;

type Props = { readonly label: string; readonly children: readonly ReactNode[] };

/** A numbered list that shows its beginning, and all of it on request. */
export function LongList({ label, children }: Props) {
  const { t, format } = useText();
  const [isWhole, setIsWhole] = useState(false);
  const isLong = children.length > shownAtOnce && !isWhole;
  return (
    <>
      <ol className={classes.list} aria-label={label}>
        {isLong ? children.slice(0, shownAtOnce) : children}
      </ol>
      {isLong && (
        <Button size="compact-sm" variant="subtle" className={classes.more ?? ''} onClick={() => setIsWhole(true)}>
          {t('page.resolution.showAll', { shown: format.number(children.length) })}
        </Button>
      )}
    </>
  );
}
