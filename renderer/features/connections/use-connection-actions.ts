import { useQueryClient } from '@tanstack/react-query';
import type { Connection, Override } from '../../../shared/model/connection.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useErrorToast } from '../../ui/use-error-toast.ts';
import { useUndoNotices } from '../../ui/use-undo-notices.tsx';

const target = ({ id, revision }: Connection) => ({ id, expectedRevision: revision });

/** What is done to a connection at once. What fails says why in a notice; what is done can be taken back. */
export function useConnectionActions() {
  const { t } = useText();
  const { call, query } = useApi();
  const cache = useQueryClient();
  const toast = useErrorToast();
  const offerUndo = useUndoNotices();
  const remove = useCommand(call.connections.remove);
  const restore = useCommand(call.connections.restore);
  const set = useCommand(call.connections.setOverride);
  const clear = useCommand(call.connections.clearOverride);
  // Until the event is here, what is drawn next must not begin with a revision that is gone.
  const refresh = () => cache.invalidateQueries({ queryKey: query.connections.key() });

  const bringBack = async (connection: Connection): Promise<void> => {
    const outcome = await restore.run(target(connection));
    if (!outcome.ok) toast(outcome.error);
    await refresh();
  };
  /** Puts an override in place of the one there is; null: none. Answers the connection as it is then. */
  const override = async (
    connection: Connection,
    provider: string,
    next: Override | null,
  ): Promise<Connection | null> => {
    const outcome =
      next === null
        ? await clear.run({ ...target(connection), provider })
        : await set.run({ ...target(connection), ...next });
    await refresh();
    if (outcome.ok) return outcome.value;
    toast(outcome.error);
    return null;
  };
  return {
    restore: bringBack,
    remove: async (connection: Connection): Promise<boolean> => {
      const outcome = await remove.run(target(connection));
      await refresh();
      if (!outcome.ok) {
        toast(outcome.error);
        return false;
      }
      const words = t('page.connections.removed', { name: connection.name });
      offerUndo(words, () => void bringBack(outcome.value));
      return true;
    },
    /** As `override`, saying what was done and offering the way back. */
    reset: async (connection: Connection, { before, next, what }: Reset): Promise<void> => {
      const after = await override(connection, before.provider, next);
      if (after !== null) offerUndo(what, () => void override(after, before.provider, before));
    },
  };
}

export type Reset = {
  readonly before: Override;
  readonly next: Override | null;
  /** What was done, in words. */
  readonly what: string;
};
