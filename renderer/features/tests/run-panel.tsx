import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlugConnected, IconRefresh, IconZoomCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import type { TestRun } from '../../state/use-test-run.ts';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import type { BulkScreenParts } from './bulk-screen-parts.ts';
import { countTones } from './group-outcomes.ts';
import { type KeyOutcome, outcomeOfResult } from './key-outcome.ts';
import { OutcomeList } from './outcome-list.tsx';
import classes from './run-panel.module.css';

/** The run of many tests that goes on, or the last one. */
export function RunPanel(parts: BulkScreenParts) {
  const { run, title, view, onView, onCancel, onAgain, onRetest, onTestAll, onKey } = parts;
  const { t } = useText();
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
          remaining={run.isPaused || run.isOffline ? null : run.remainingMs}
          actions={<PauseButton isPaused={run.isPaused} onPause={parts.onPause} />}
          cancel={{ label: t('page.test.cancel'), onClick: onCancel }}
        >
          <RunNotes run={run} failing={counts.failing} />
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
          <ThoroughButton outcomes={outcomes} onThorough={(ids) => parts.onThorough(title, ids)} />
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

type PauseProps = { readonly isPaused: boolean; readonly onPause: (paused: boolean) => void };

function PauseButton({ isPaused, onPause }: PauseProps) {
  const { t } = useText();
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon of={isPaused ? IconPlayerPlay : IconPlayerPause} />}
      onClick={() => onPause(!isPaused)}
    >
      {t(isPaused ? 'page.tests.resume' : 'page.tests.pause')}
    </Button>
  );
}

/** What holds the run up, said aloud, and how many fail so far. */
function RunNotes({ run, failing }: { readonly run: TestRun; readonly failing: number }) {
  const { t, format } = useText();
  return (
    <>
      <strong role="status" className={classes.held}>
        {run.isPaused && t('page.tests.paused')}
        {!run.isPaused && run.isOffline && t('page.tests.offline')}
      </strong>
      <span>{t('page.tests.soFar', { failing: format.number(failing) })}</span>
    </>
  );
}

type ThoroughProps = {
  readonly outcomes: readonly KeyOutcome[];
  readonly onThorough: (ids: readonly CredentialId[]) => void;
};

/** Where some of the keys could be tested thoroughly. */
function ThoroughButton({ outcomes, onThorough }: ThoroughProps) {
  const { t } = useText();
  const { byId } = useProviders();
  const ids = outcomes.flatMap(({ credential: { id, provider } }) =>
    id !== null && byId.get(provider)?.probe.thorough != null ? [id] : [],
  );
  if (ids.length === 0) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon of={IconZoomCheck} />}
      onClick={() => onThorough(ids)}
    >
      {t('page.tests.thorough')}
    </Button>
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
