import type { AlertId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useErrorToast } from '../../ui/use-error-toast.ts';
import { useNotices } from '../../ui/use-notices.ts';

const shownMs = 4_000;

/** Notes of alerts, one after the other, that somebody saw them. */
export function useAcknowledge(): { readonly run: (ids: readonly AlertId[]) => Promise<void>; isRunning: boolean } {
  const { t } = useText();
  const { call } = useApi();
  const { run, isRunning } = useCommand(call.alerts.acknowledge);
  const toast = useErrorToast();
  const notify = useNotices();
  return {
    isRunning,
    run: async (ids) => {
      for (const id of ids) {
        const outcome = await run({ id });
        if (!outcome.ok) return toast(outcome.error);
      }
      notify({ message: t('page.alerts.acknowledged', { count: ids.length }), shownMs });
    },
  };
}
