import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { TestTarget } from '../../shared/contract/tests.ts';
import { toAppError } from '../api/to-app-error.ts';
import { needsWord, type TestPlan } from '../features/tests/needs-word.ts';
import { StartDialog } from '../features/tests/start-dialog.tsx';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { useErrorToast } from '../ui/use-error-toast.ts';
import { useNotices } from '../ui/use-notices.ts';

type Job = { readonly title: string; readonly target: TestTarget };

const shownMs = 4_000;

/** Begins a run of many tests once its plan is known, asking first where that is called for. */
export function useBulkStart(
  isRunning: boolean,
  go: (job: Job, total: number) => void,
): { readonly begin: (job: Job) => void; readonly dialog: ReactNode } {
  const { t } = useText();
  const { call } = useApi();
  const notify = useNotices();
  const toast = useErrorToast();
  const [asked, setAsked] = useState<(Job & { readonly plan: TestPlan }) | null>(null);

  const weigh = async (job: Job) => {
    try {
      const plan = await call.tests.plan({ target: job.target });
      if (plan.total === 0) notify({ message: t('page.test.none'), shownMs });
      else if (needsWord(plan, isRunning)) setAsked({ ...job, plan });
      else go(job, plan.total);
    } catch (error) {
      toast(toAppError(error));
    }
  };
  const latest = useRef(weigh);
  latest.current = weigh;
  const begin = useCallback((job: Job) => void latest.current(job), []);
  const dialog = useMemo(
    () =>
      asked && (
        <StartDialog
          title={asked.title}
          plan={asked.plan}
          isAnotherRunning={isRunning}
          onStart={() => {
            setAsked(null);
            go(asked, asked.plan.total);
          }}
          onClose={() => setAsked(null)}
        />
      ),
    [asked, isRunning, go],
  );
  return { begin, dialog };
}
