import type { ReactNode } from 'react';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { SelectionBar } from '../../ui/selection-bar.tsx';
import { type ChosenKeys, useChosen } from './chosen-keys.ts';

/** Draws what can be done with several keys at once. */
export type DrawChosen = (keys: readonly CredentialView[]) => ReactNode;

type Props = { readonly keys: readonly CredentialView[]; readonly chosen: ChosenKeys; readonly draw: DrawChosen };

/** How many keys of a list are chosen, and what can be done with them. One that has gone meanwhile is chosen no more. */
export function ChosenBar({ keys, chosen, draw }: Props) {
  const ever = useChosen(chosen, (selected) => selected);
  const there = keys.filter(({ id }) => ever.has(id));
  const selected = new Set(there.map(({ id }) => id));
  return <SelectionBar selection={{ selected, onChange: chosen.change, actions: draw(there) }} place="floating" />;
}
