import { Button, Textarea } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useRef, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import type { JobState } from '../../state/use-job.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import secretText from '../../ui/secret-text.module.css';
import classes from './import-screen.module.css';

type Props = {
  readonly job: JobState | null;
  readonly error: ReactNode;
  readonly isBusy: boolean;
  readonly onText: (text: string) => void;
};

/** Lines with keys. They are drawn as dots, are in the field alone, and leave it when they are handed on. */
export function PasteSource({ job, error, isBusy, onText }: Props) {
  const { t } = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEmpty, setIsEmpty] = useState(true);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = field.current?.value ?? '';
    if (field.current === null || text.trim() === '' || isBusy) return;
    field.current.value = '';
    setIsEmpty(true);
    onText(text);
  };
  return (
    <Panel title={t('page.importing.paste.title')}>
      <form className={classes.source} onSubmit={submit} noValidate>
        <p className={classes.text}>{t('page.importing.paste.text')}</p>
        <Textarea
          ref={field}
          aria-label={t('page.importing.paste.label')}
          classNames={{ input: secretText.hidden ?? '' }}
          rows={6}
          autoComplete="off"
          spellCheck={false}
          error={error}
          onChange={(event) => setIsEmpty(event.currentTarget.value.trim() === '')}
        />
        <ProgressLine text={job?.phase === 'running' ? t('page.importing.paste.reading') : null} />
        <div>
          <Button type="submit" variant="default" disabled={isEmpty || isBusy}>
            {t('page.importing.paste.submit')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
