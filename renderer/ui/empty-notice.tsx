import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-notice.module.css';
import { Icon } from './icon.tsx';

type Props = {
  readonly icon: TablerIcon;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
};

/** What stands where there is nothing yet: why, and the first thing to do. */
export function EmptyNotice({ icon, title, text, children }: Props) {
  return (
    <div className={classes.notice}>
      <span className={classes.icon}>
        <Icon of={icon} size="large" />
      </span>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
