import { type ReactNode, useId } from 'react';
import classes from './panel.module.css';

type Props = {
  readonly title: string;
  /** The heading's rank on its screen. */
  readonly level?: 2 | 3;
  /** Before the title: a box that chooses everything in the body. */
  readonly lead?: ReactNode;
  /** Beside the title: a count, a badge, an age. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** `flush` where the body brings its own rows up to the edge, such as a list or a table. */
  readonly body?: 'padded' | 'flush';
  readonly children: ReactNode;
};

/** A section of a screen: heading, actions, body. */
export function Panel({ title, level = 2, lead, note, actions, body = 'padded', children }: Props) {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes.panel} aria-labelledby={headingId}>
      <header className={classes.header}>
        {lead}
        <Heading id={headingId} className={classes.title}>
          {title}
        </Heading>
        {note !== undefined && <span className={classes.note}>{note}</span>}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={classes.body} data-body={body}>
        {children}
      </div>
    </section>
  );
}
