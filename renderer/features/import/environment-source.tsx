import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.tsx';
import type { JobState } from '../../state/use-job.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import classes from './import-screen.module.css';

type Props = {
  readonly job: JobState | null;
  readonly error: ReactNode;
  readonly isBusy: boolean;
  /** Only the agency has a machine's defaults. */
  readonly isOffered: boolean;
  readonly onRead: () => void;
};

/** The variables of this machine, which are read when asked for and not before. */
export function EnvironmentSource({ job, error, isBusy, isOffered, onRead }: Props) {
  const { t } = useText();
  return (
    <Panel title={t('page.importing.environment.title')}>
      <div className={classes.source}>
        <p className={classes.text}>{t('page.importing.environment.text')}</p>
        {!isOffered && <p className={classes.muted}>{t('page.importing.environment.agencyOnly')}</p>}
        <ProgressLine text={job?.phase === 'running' ? t('page.importing.environment.reading') : null} />
        {error !== null && (
          <p className={classes.error} role="alert">
            {error}
          </p>
        )}
        <div>
          <Button variant="default" disabled={!isOffered || isBusy} onClick={onRead}>
            {t('page.importing.environment.submit')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
