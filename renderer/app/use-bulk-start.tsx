import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { TestTarget } from '../../shared/contract/tests.ts';
import { toAppError } from '../api/to-app-error.ts';
import { needsWord, type TestPlan } from '../features/tests/needs-word.ts';
import { StartDialog } from '../features/tests/start-dialog.tsx';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { useErrorToast } from '../ui/use-error-toast.ts';
import { useNotices } from '../ui/use-notices.ts';

/** A run to begin. `thorough`: as the user agreed to. */
export type TestJob = { readonly title: string; readonly target: TestTarget; readonly thorough: boolean };

type Asked = TestJob & { readonly plan: TestPlan };

const shownMs = 4_000;

/** Whether only one key is meant. */
export const isSingle = (target: TestTarget): boolean => target.kind === 'credentials' && target.ids.length === 1;

/**
 * Begins runs once their plan is known, asking first where that is called for.
 *
 * `ask` always asks: it is how thorough tests begin.
 */
export function useBulkStart(
  isRunning: boolean,
  go: (job: TestJob, total: number) => void,
): { readonly begin: (job: TestJob) => void; readonly ask: (job: TestJob) => void; readonly dialog: ReactNode } {
  const { t } = useText();
  const { call } = useApi();
  const notify = useNotices();
  const toast = useErrorToast();
  const [asked, setAsked] = useState<Asked | null>(null);

  const weigh = async (job: TestJob, isAsked: boolean) => {
    try {
      const plan = await call.tests.plan({ target: job.target });
      if (plan.total === 0) notify({ message: t('page.test.none'), shownMs });
      else if (isAsked || needsWord(plan, isRunning)) setAsked({ ...job, plan });
      else go(job, plan.total);
    } catch (error) {
      toast(toAppError(error));
    }
  };
  const latest = useRef(weigh);
  latest.current = weigh;
  const begin = useCallback((job: TestJob) => void latest.current(job, false), []);
  const ask = useCallback((job: TestJob) => void latest.current(job, true), []);
  const dialog = useMemo(
    () =>
      asked && (
        <StartDialog
          title={asked.title}
          plan={asked.plan}
          isAnotherRunning={isRunning && !isSingle(asked.target)}
          isThorough={asked.thorough}
          onStart={(thorough) => {
            setAsked(null);
            go({ ...asked, thorough }, asked.plan.total);
          }}
          onClose={() => setAsked(null)}
        />
      ),
    [asked, isRunning, go],
  );
  return { begin, ask, dialog };
}
