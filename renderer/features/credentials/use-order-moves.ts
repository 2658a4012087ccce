import { useState } from 'react';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { Category } from '../../../shared/model/category.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useErrorToast } from '../../ui/use-error-toast.ts';
import { isSameOrder, seenMove } from './seen-order.ts';
import type { CredentialActions } from './use-credential-actions.ts';

/** Two orders that cannot both be: what the user wanted, and what someone else made of it meanwhile. */
export type OrderConflict = { readonly mine: readonly CredentialId[]; readonly theirs: readonly CredentialId[] };

type Order = {
  readonly scope: ScopeRef;
  readonly category: Category;
  /** All keys of the order, as they are known now. */
  readonly keys: readonly CredentialView[];
  readonly actions: CredentialActions;
  /** Awaited after a move, done or refused: from then on the list is the one of now. */
  readonly onMoved: () => Promise<unknown>;
};

const idsOf = (keys: readonly CredentialView[]): readonly CredentialId[] => keys.map(({ id }) => id);

/** Moves keys of one order, each only where it still is the order the user saw. */
export function useOrderMoves({ scope, category, keys, actions, onMoved }: Order) {
  const { call } = useApi();
  const toast = useErrorToast();
  const [conflict, setConflict] = useState<OrderConflict | null>(null);
  const step = useCommand(call.credentials.move);

  const move = async (key: CredentialView, to: number, shown: readonly CredentialView[]): Promise<void> => {
    const { seen, wanted, position } = seenMove(idsOf(keys), idsOf(shown), { id: key.id, to });
    const onConflict = (theirs: OrderConflict['theirs']) => setConflict({ mine: wanted, theirs });
    await actions.move(key, position, { ids: seen, onConflict });
    await onMoved();
  };
  /** Makes the order the user wanted out of the one of now; keys that came since stay behind it. */
  const enforce = async ({ mine, theirs }: OrderConflict): Promise<void> => {
    let { credentials } = await call.credentials.order({ scope, category });
    if (!isSameOrder(idsOf(credentials), theirs)) return setConflict({ mine, theirs: idsOf(credentials) });
    const wanted = mine.filter((id) => credentials.some((key) => key.id === id));
    for (const [position, id] of wanted.entries()) {
      const key = credentials.find((one) => one.id === id);
      if (key === undefined || credentials[position]?.id === id) continue;
      const expectedOrder = [...idsOf(credentials)];
      const moved = await step.run({ id, expectedRevision: key.revision, position, expectedOrder });
      if (!moved.ok) return toast(moved.error);
      ({ credentials } = moved.value);
    }
    setConflict(null);
    await onMoved();
  };
  return {
    move,
    conflict,
    isSettling: step.isRunning,
    settle: (choice: 'mine' | 'theirs'): void => {
      if (choice === 'theirs' || conflict === null) setConflict(null);
      else enforce(conflict).catch((error: unknown) => toast(toAppError(error)));
    },
  };
}
