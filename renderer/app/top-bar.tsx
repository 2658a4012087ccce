import { IconMenu2 } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { Brand } from '../ui/brand.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { LockButton } from './lock-button.tsx';
import { ScopeButton } from './scope-button.tsx';
import { SearchButton } from './search-button.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import classes from './top-bar.module.css';

type Props = {
  readonly isMenuOpen: boolean;
  readonly onMenu: () => void;
  readonly onSwitch: () => void;
  readonly onSearch: () => void;
};

/** The bar over everything while the vault is open. */
export function TopBar({ isMenuOpen, onMenu, onSwitch, onSearch }: Props) {
  const { t } = useText();
  return (
    <header className={classes.bar}>
      <span className={classes.menu}>
        <IconButton icon={IconMenu2} label={t('page.menu.navigation')} aria-expanded={isMenuOpen} onClick={onMenu} />
      </span>
      <span className={classes.brand}>
        <Brand />
      </span>
      <ScopeButton onSwitch={onSwitch} />
      <SearchButton onSearch={onSearch} />
      <span className={classes.space} />
      <LockButton />
      <LanguageMenu />
      <ThemeMenu />
    </header>
  );
}
