import type { CredentialView } from '../../../shared/model/credential.ts';
import { type CredentialId, credentialId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import type { Outcome } from '../../state/use-task.ts';
import { useErrorToast } from '../../ui/use-error-toast.ts';
import { useUndoNotices } from '../../ui/use-undo-notices.tsx';

const target = ({ id, revision }: CredentialView) => ({ id, expectedRevision: revision });

/** The whole order as the user saw it, and who is told where it is another one by now. */
type SeenOrder = {
  readonly ids: readonly CredentialId[];
  readonly onConflict: (theirs: readonly CredentialId[]) => void;
};

/** What can be done with a stored key at once. What fails says why in a notice. */
export function useCredentialActions() {
  const { t } = useText();
  const { call } = useApi();
  const toast = useErrorToast();
  const offerUndo = useUndoNotices();
  const setActive = useCommand(call.credentials.setActive);
  const move = useCommand(call.credentials.move);
  const remove = useCommand(call.credentials.remove);
  const restore = useCommand(call.credentials.restore);

  const tell = async <T>(work: Promise<Outcome<T>>): Promise<T | null> => {
    const outcome = await work;
    if (outcome.ok) return outcome.value;
    toast(outcome.error);
    return null;
  };
  const undo = async (removed: CredentialView) => void (await tell(restore.run(target(removed))));
  return {
    setActive: async (credential: CredentialView, active: boolean) => {
      const set = await tell(setActive.run({ ...target(credential), active }));
      if (set === null) return;
      const back = async () => void (await tell(setActive.run({ ...target(set), active: !active })));
      const words = active ? 'page.keyAction.enabled' : 'page.keyAction.disabled';
      offerUndo(t(words, { label: set.label }), () => void back());
    },
    move: async (credential: CredentialView, position: number, seen?: SeenOrder): Promise<void> => {
      const expectedOrder = seen === undefined ? null : [...seen.ids];
      const outcome = await move.run({ ...target(credential), position, expectedOrder });
      const theirs = outcome.ok ? undefined : outcome.error.details.order;
      if (seen !== undefined && theirs !== undefined)
        return seen.onConflict(theirs.map((id) => credentialId.parse(id)));
      const moved = await tell(Promise.resolve(outcome));
      const after = moved?.credentials.find(({ id }) => id === credential.id);
      if (after === undefined || after.position === credential.position) return;
      const back = async () => void (await tell(move.run({ ...target(after), position: credential.position })));
      offerUndo(t('page.keyAction.moved', { label: credential.label }), () => void back());
    },
    restore: (credential: CredentialView) => tell(restore.run(target(credential))),
    remove: async (credential: CredentialView) => {
      const removed = await tell(remove.run(target(credential)));
      if (removed === null) return;
      offerUndo(t('page.keyAction.removed', { label: removed.label }), () => void undo(removed));
    },
  };
}

export type CredentialActions = ReturnType<typeof useCredentialActions>;
