import { Button } from '@mantine/core';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useText } from '../../i18n/text.tsx';
import type { TestRun } from '../../state/use-test-run.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StageWaterfall } from '../../ui/stage-waterfall.tsx';
import { ResultView } from './result-view.tsx';
import { RunAnnouncement } from './run-announcement.tsx';
import classes from './run-view.module.css';

type Props = {
  readonly run: TestRun;
  readonly onCancel: () => void;
  /** Null where the run cannot be repeated as it was. */
  readonly onAgain: (() => void) | null;
};

/** One key's test, live: its stages as they end, then its answers, their cause and what to do. */
export function RunView({ run, onCancel, onAgain }: Props) {
  const { t } = useText();
  const [result] = run.results;
  const isRunning = run.phase === 'running';
  // A failed result brings its own buttons, and testing again is among them.
  const hasFixes = result !== undefined && result.cause !== null;
  return (
    <div className={classes.run}>
      <RunAnnouncement run={run} />
      {run.error !== null && <ErrorNotice error={run.error} />}
      {run.phase === 'cancelled' && <p className={classes.note}>{t('page.test.cancelled')}</p>}
      {run.phase === 'finished' && run.total === 0 && <p className={classes.note}>{t('page.test.none')}</p>}
      {result !== undefined && <ResultView result={result} />}
      {result === undefined && isRunning && <StageWaterfall stages={run.running[0]?.stages ?? []} isRunning />}
      <div className={classes.actions}>
        {isRunning && (
          <Button variant="default" leftSection={<Icon of={IconPlayerStop} />} onClick={onCancel}>
            {t('page.test.cancel')}
          </Button>
        )}
        {!isRunning && !hasFixes && onAgain !== null && (
          <Button variant="default" leftSection={<Icon of={IconRefresh} />} onClick={onAgain}>
            {t('page.test.again')}
          </Button>
        )}
      </div>
    </div>
  );
}
