import { Button, Loader } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useText } from '../../i18n/text.tsx';
import { ErrorText } from '../../ui/error-text.tsx';
import { Icon } from '../../ui/icon.tsx';
import classes from './save-note.module.css';
import type { Note } from './use-setting.ts';

type Props<V> = { readonly note: Note<V>; readonly show: (value: V) => string };

/** What became of a change: said once, beside the setting it is about. */
export function SaveNote<V>({ note, show }: Props<V>) {
  const { t } = useText();
  return (
    <div className={classes.note} data-kind={note.kind}>
      <span role="status">
        {(note.kind === 'saved' || note.kind === 'done') && (
          <span className={classes.saved}>
            <Icon of={IconCheck} />
            {t('page.settings.save.saved')}
          </span>
        )}
        {note.kind === 'conflict' && t('page.settings.save.theirs', { value: show(note.theirs) })}
      </span>
      {note.kind === 'saving' && <Loader size="xs" aria-label={t('page.settings.save.saving')} />}
      {note.kind === 'saved' && (
        <Button size="compact-sm" variant="subtle" onClick={note.undo}>
          {t('page.settings.save.undo')}
        </Button>
      )}
      {note.kind === 'failed' && (
        <span role="alert" className={classes.failed}>
          <ErrorText error={note.error} />
        </span>
      )}
      {note.kind === 'conflict' && (
        <>
          <Button size="compact-sm" variant="default" onClick={note.keep}>
            {t('page.settings.save.keepTheirs')}
          </Button>
          <Button size="compact-sm" variant="light" onClick={note.use}>
            {t('page.settings.save.useMine', { value: show(note.mine) })}
          </Button>
        </>
      )}
    </div>
  );
}
