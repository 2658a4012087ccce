import { Children, type ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import classes from './page-header.module.css';

type Props = {
  /** The screen's one `h1`. */
  readonly title: string;
  /** Links to what the screen is part of, outermost first. */
  readonly breadcrumb?: readonly ReactNode[];
  /** A monogram or badge before the title. */
  readonly mark?: ReactNode;
  /** Short facts under the title. */
  readonly details?: readonly ReactNode[];
  /** The screen's actions; the main one comes last. */
  readonly children?: ReactNode;
};

/** The head of every screen: where it is, what it is, what can be done. */
export function PageHeader({ title, breadcrumb = [], mark, details = [], children }: Props) {
  const { t } = useText();
  return (
    <header className={classes.header}>
      {breadcrumb.length > 0 && (
        <nav className={classes.trail} aria-label={t('page.part.breadcrumb')}>
          <ol>
            {Children.map(breadcrumb, (piece) => (
              <li>{piece}</li>
            ))}
          </ol>
        </nav>
      )}
      <div className={classes.line}>
        {mark}
        <div className={classes.words}>
          <h1 className={classes.title}>{title}</h1>
          {details.length > 0 && (
            <ul className={classes.details}>
              {Children.map(details, (piece) => (
                <li>{piece}</li>
              ))}
            </ul>
          )}
        </div>
        {children !== undefined && <div className={classes.actions}>{children}</div>}
      </div>
    </header>
  );
}
