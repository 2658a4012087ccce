import { VisuallyHidden } from '@mantine/core';
import { useText } from '../../i18n/text.tsx';
import type { TestRun } from '../../state/use-test-run.ts';

/** Says once, politely, how a test ended; stages are not read out one by one. */
export function RunAnnouncement({ run }: { readonly run: TestRun }) {
  const { t } = useText();
  return <VisuallyHidden role="status">{announcement(run, t)}</VisuallyHidden>;
}

function announcement({ phase, results }: TestRun, t: ReturnType<typeof useText>['t']): string {
  if (phase === 'cancelled') return t('page.test.cancelled');
  const [only] = results;
  if (phase !== 'finished' || only === undefined) return '';
  const { label } = only.credential;
  return only.cause === null
    ? t('page.test.announceFine', { label })
    : t('page.test.announceProblem', { label, cause: t(`causes.${only.cause}.title`) });
}
