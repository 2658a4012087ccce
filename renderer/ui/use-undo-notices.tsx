import { Button } from '@mantine/core';
import { useText } from '../i18n/text.tsx';
import { useUndoStack } from '../state/undo-stack.tsx';
import { useNotices } from './use-notices.ts';
import classes from './use-undo-notices.module.css';

const shownMs = 10_000;

/** Says what was done and offers for ten seconds to take it back; Ctrl+Z does so for as long as the vault stays open. */
export function useUndoNotices(): (message: string, onUndo: () => void) => void {
  const { t } = useText();
  const notify = useNotices();
  const { push } = useUndoStack();
  return (message, onUndo) => {
    const undo = () => {
      forget();
      hide();
      onUndo();
    };
    const forget = push(undo);
    const hide = notify({
      shownMs,
      message: (
        <div className={classes.row}>
          <span>{message}</span>
          <Button size="compact-sm" variant="light" onClick={undo}>
            {t('page.action.undo')}
          </Button>
        </div>
      ),
    });
  };
}
