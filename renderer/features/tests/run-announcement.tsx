import { VisuallyHidden } from '@mantine/core';
import { useText } from '../../i18n/text.tsx';
import type { TestRun } from '../../state/use-test-run.ts';
import { isFailing } from './is-failing.ts';

/** Says once, politely, how a run ended; stages are not read out one by one. */
export function RunAnnouncement({ run }: { readonly run: TestRun }) {
  const { t } = useText();
  return <VisuallyHidden role="status">{announcement(run, t)}</VisuallyHidden>;
}

function announcement({ phase, results, total }: TestRun, t: ReturnType<typeof useText>['t']): string {
  if (phase === 'cancelled') return t('page.test.cancelled');
  if (phase !== 'finished') return '';
  const [only] = results;
  if (results.length !== 1 || only === undefined) {
    return t('page.test.summary', { total, failed: results.filter(isFailing).length });
  }
  const { label } = only.credential;
  return only.cause === null
    ? t('page.test.announceFine', { label })
    : t('page.test.announceProblem', { label, cause: t(`causes.${only.cause}.title`) });
}
