import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import classes from './undo-notice.module.css';

type Undo = {
  /** Names the thing, never a secret. */
  readonly message: string;
  readonly undoLabel: string;
  readonly onUndo: () => void;
};

const shownMs = 10_000;

/** Says what was done and offers for ten seconds to take it back. It waits while the pointer is on it. */
export function showUndoNotice({ message, undoLabel, onUndo }: Undo): void {
  const undo = () => {
    notifications.hide(id);
    onUndo();
  };
  const id = notifications.show({
    autoClose: shownMs,
    message: (
      <div className={classes.row}>
        <span>{message}</span>
        <Button size="compact-sm" variant="light" onClick={undo}>
          {undoLabel}
        </Button>
      </div>
    ),
  });
}
