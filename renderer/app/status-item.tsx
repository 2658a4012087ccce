import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import classes from './status-bar.module.css';

type Props = {
  readonly icon: TablerIcon;
  readonly tone?: 'calm' | 'warning';
  readonly children: ReactNode;
};

/** One fact of the status bar, as icon and words. */
export function StatusItem({ icon, tone = 'calm', children }: Props) {
  return (
    <span className={classes.item} data-tone={tone}>
      <Icon of={icon} />
      {children}
    </span>
  );
}
