import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import classes from './filter-bar.module.css';
import { SearchField } from './search-field.tsx';

type Props = {
  readonly search: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };
  /** Chips and selects. */
  readonly children?: ReactNode;
  /** How much is left, such as "12 of 6,500 keys": heard when it changes. */
  readonly result: string;
  /** Empties every filter; null while there is none. */
  readonly onReset: (() => void) | null;
};

/** What narrows a list down. Its values live in the address, so that a view can be kept and shared. */
export function FilterBar({ search, children, result, onReset }: Props) {
  const { t } = useText();
  return (
    <search className={classes.bar}>
      <SearchField {...search} />
      {children}
      <span className={classes.result} role="status">
        {result}
      </span>
      {onReset !== null && (
        <Button size="compact-sm" variant="subtle" onClick={onReset}>
          {t('page.part.search.reset')}
        </Button>
      )}
    </search>
  );
}
