import type { ReactNode } from 'react';
import { Panel } from '../../ui/panel.tsx';
import classes from './parts.module.css';

/** One part in its states, under the name of its file. */
export function PartSection({ part, children }: { readonly part: string; readonly children: ReactNode }) {
  return (
    <Panel title={part}>
      <div className={classes.states}>{children}</div>
    </Panel>
  );
}
