import { useQueryClient } from '@tanstack/react-query';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useErrorToast } from '../../ui/use-error-toast.ts';
import { useNotices } from '../../ui/use-notices.ts';
import { useUndoNotices } from '../../ui/use-undo-notices.tsx';

const shownMs = 6_000;

const target = ({ id, revision }: Organisation) => ({ id, expectedRevision: revision });

/** What can be done with a whole client at once. What fails says why in a notice. */
export function useOrganisationActions() {
  const { t } = useText();
  const { call, query } = useApi();
  const cache = useQueryClient();
  const toast = useErrorToast();
  const notify = useNotices();
  const offerUndo = useUndoNotices();
  const remove = useCommand(call.organisations.remove);
  const restore = useCommand(call.organisations.restore);
  // A page of it that is opened next begins with what it is now, not with a revision that is gone.
  const forget = () => cache.removeQueries({ queryKey: query.organisations.get.key(), type: 'inactive' });
  const bringBack = async (organisation: Organisation): Promise<void> => {
    const outcome = await restore.run(target(organisation));
    if (!outcome.ok) return toast(outcome.error);
    forget();
    notify({ message: t('page.clients.restored', { name: outcome.value.name }), shownMs });
  };
  return {
    restore: bringBack,
    /** True when it is in the trash now. */
    remove: async (organisation: Organisation): Promise<boolean> => {
      const outcome = await remove.run(target(organisation));
      if (!outcome.ok) {
        toast(outcome.error);
        return false;
      }
      forget();
      const removed = outcome.value;
      offerUndo(t('page.clients.removed', { name: removed.name }), () => void bringBack(removed));
      return true;
    },
  };
}
