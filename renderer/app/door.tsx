import type { ReactNode } from 'react';
import { Brand } from '../ui/brand.tsx';
import classes from './door.module.css';
import { LanguageMenu } from './language-menu.tsx';
import { ThemeMenu } from './theme-menu.tsx';

/** The frame of everything outside an open vault: one card, and what may be changed without a key. */
export function Door({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes.door}>
      <header className={classes.bar}>
        <Brand />
        <span className={classes.menus}>
          <LanguageMenu />
          <ThemeMenu />
        </span>
      </header>
      <main className={classes.main}>
        <div className={classes.card}>{children}</div>
      </main>
    </div>
  );
}
