import type { ReactNode } from 'react';
import classes from './scope-heading.module.css';

type Props = {
  readonly name: string;
  readonly details: readonly string[];
  readonly action?: ReactNode;
};

/** Whose keys these are. */
export function ScopeHeading({ name, details, action }: Props) {
  return (
    <div className={classes.heading}>
      <div className={classes.line}>
        <h1 className={classes.name}>{name}</h1>
        {action}
      </div>
      <ul className={classes.details}>
        {details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </div>
  );
}
