import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { Icon } from '../ui/icon.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import classes from './search-button.module.css';
import { keysOf } from './shortcuts.ts';
import { useKeyboard } from './use-keyboard.ts';

/** The way into the search, for who does not know its key yet. */
export function SearchButton({ onSearch }: { readonly onSearch: () => void }) {
  const { t } = useText();
  const keyboard = useKeyboard();
  return (
    <UnstyledButton className={classes.button ?? ''} aria-haspopup="dialog" onClick={onSearch}>
      <Icon of={IconSearch} />
      <span className={classes.words}>{t('page.palette.label')}</span>
      <span className={classes.keys}>
        <KeyHint keys={keysOf({ key: 'k', mod: true }, keyboard)} />
      </span>
    </UnstyledButton>
  );
}
