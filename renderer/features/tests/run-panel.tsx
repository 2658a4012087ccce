import { Button } from '@mantine/core';
import { IconPlugConnected, IconRefresh } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useText } from '../../i18n/text.tsx';
import type { TestRun } from '../../state/use-test-run.ts';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import type { BulkScreenParts } from './bulk-screen-parts.ts';
import { countTones } from './group-outcomes.ts';
import { outcomeOfResult } from './key-outcome.ts';
import { OutcomeList } from './outcome-list.tsx';
import classes from './run-panel.module.css';

/** The run of many tests that goes on, or the last one. */
export function RunPanel({ run, title, view, onView, onCancel, onAgain, onRetest, onTestAll, onKey }: BulkScreenParts) {
  const { t, format } = useText();
  const outcomes = useMemo(() => run.results.map(outcomeOfResult), [run.results]);
  const counts = useMemo(() => countTones(outcomes), [outcomes]);
  if (run.phase === 'idle' || title === null) {
    return (
      <EmptyNotice icon={IconPlugConnected} title={t('page.tests.idleTitle')} text={t('page.tests.idleText')}>
        <Button leftSection={<Icon of={IconPlugConnected} />} onClick={onTestAll}>
          {t('page.tests.testEverything')}
        </Button>
        <Button variant="default" onClick={() => onView({ view: 'failing' })}>
          {t('page.tests.showFailing')}
        </Button>
      </EmptyNotice>
    );
  }
  const isRunning = run.phase === 'running';
  return (
    <>
      {isRunning && (
        <ProgressPanel
          title={title}
          done={run.done}
          total={run.total}
          startedAt={run.startedAt}
          cancel={{ label: t('page.test.cancel'), onClick: onCancel }}
        >
          <span>{t('page.tests.soFar', { failing: format.number(counts.failing) })}</span>
        </ProgressPanel>
      )}
      {run.error !== null && <ErrorNotice error={run.error} onRetry={onAgain} />}
      {!isRunning && (
        <div className={classes.ended}>
          <RunEnd run={run} counts={counts} />
          {run.error === null && (
            <Button size="compact-sm" variant="default" leftSection={<Icon of={IconRefresh} />} onClick={onAgain}>
              {t('page.test.again')}
            </Button>
          )}
        </div>
      )}
      <OutcomeList
        title={title}
        outcomes={outcomes}
        view={view}
        onView={onView}
        onRetest={isRunning ? null : (_title, ids) => onRetest(ids)}
        onKey={onKey}
        isMixed
      />
    </>
  );
}

type EndProps = { readonly run: TestRun; readonly counts: ReturnType<typeof countTones> };

/** How the run ended, said once. */
function RunEnd({ run, counts }: EndProps) {
  const { t, format } = useText();
  const total = format.number(run.results.length);
  const reached = { done: format.number(run.done), total: format.number(run.total) };
  const tookMs = run.endedAt === null || run.startedAt === null ? null : run.endedAt - run.startedAt;
  return (
    <p role="status" className={classes.words}>
      {run.phase === 'finished' && (
        <strong>{t('page.test.summary', { total, failed: format.number(counts.failing) })}</strong>
      )}
      {run.phase === 'cancelled' && <strong>{t('page.tests.cancelledAt', reached)}</strong>}
      {run.phase === 'failed' && <strong>{t('page.tests.brokenAt', reached)}</strong>}
      {tookMs !== null && <span>{t('page.tests.took', { duration: format.duration(tookMs) })}</span>}
    </p>
  );
}
