import { type ReactNode, useMemo, useState } from 'react';
import type { CredentialView } from '../../../shared/model/credential.ts';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { type Selection, useSelection } from '../../ui/selection.ts';

/** Draws what can be done with several keys at once. */
export type DrawChosen = (keys: readonly CredentialView[]) => ReactNode;

/** Whether a row's key is chosen, and the way to choose it. */
export type Choice = { readonly isChosen: (id: CredentialId) => boolean } & Pick<
  ReturnType<typeof useSelection>,
  'toggle'
>;

const none: ReadonlySet<string> = new Set();

/** Keys of a list, in the order they stand there, chosen to do something with all of them. */
export function useChosenKeys(keys: readonly CredentialView[], draw: DrawChosen) {
  const [ever, setEver] = useState(none);
  const shown = useMemo(() => keys.map(({ id }) => id), [keys]);
  // A key that has gone meanwhile is chosen no more.
  const chosen = keys.filter(({ id }) => ever.has(id));
  const selected = new Set(chosen.map(({ id }) => id));
  const selection: Selection = { selected, onChange: setEver, actions: draw(chosen) };
  const { toggle } = useSelection(selection, shown);
  const choice: Choice = { isChosen: (id) => selection.selected.has(id), toggle };
  return { selection, choice };
}
