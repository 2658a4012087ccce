import { Brand } from '../ui/brand.tsx';
import { ConnectionMark } from './connection-mark.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { LockStatus } from './lock-status.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import classes from './top-bar.module.css';

/** The bar over everything while the vault is open. */
export function TopBar() {
  return (
    <header className={classes.bar}>
      <Brand />
      <span className={classes.space} />
      <ConnectionMark />
      <LockStatus />
      <LanguageMenu />
      <ThemeMenu />
    </header>
  );
}
