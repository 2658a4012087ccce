import { Button, FileButton } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconFileUpload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import type { JobState } from '../../state/use-job.ts';
import { Icon } from '../../ui/icon.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './import-screen.module.css';
import { maximumMegabytes } from './read-source.ts';

type Props = {
  readonly job: JobState | null;
  readonly error: ReactNode;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
  readonly onStop: () => void;
};

/** A file that is chosen, or dropped anywhere on the screen: beside the zone the browser would open it and leave the page. */
export function FileSource({ job, error, isBusy, onFile, onStop }: Props) {
  const { t, format } = useText();
  const [isOver, setIsOver] = useState(false);
  const [name, setName] = useState('');
  const take = (file: File | null | undefined) => {
    if (file === null || file === undefined || isBusy) return;
    setName(file.name);
    onFile(file);
  };
  useWindowEvent('dragover', (event) => {
    event.preventDefault();
    setIsOver(true);
  });
  useWindowEvent('dragleave', (event) => {
    if (event.relatedTarget === null) setIsOver(false);
  });
  useWindowEvent('drop', (event) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer?.files[0]);
  });
  return (
    <Panel title={t('page.importing.file.title')}>
      <div className={classes.source}>
        <p className={classes.text}>{t('page.importing.file.text', { maximum: format.number(maximumMegabytes) })}</p>
        <div className={classes.zone} data-over={isOver}>
          <Icon of={IconFileUpload} size="large" />
          <FileButton onChange={take} disabled={isBusy}>
            {(props) => <Button {...props}>{t('page.importing.file.choose')}</Button>}
          </FileButton>
          <span className={classes.muted}>{t('page.importing.file.drop')}</span>
        </div>
        {job !== null && (
          <JobProgress
            job={job}
            title={t('page.importing.file.sending', { name })}
            stop={t('page.importing.file.stop')}
            onStop={onStop}
          />
        )}
        {error !== null && (
          <p className={classes.error} role="alert">
            {name !== '' && `${name}: `}
            {error}
          </p>
        )}
      </div>
    </Panel>
  );
}
