import type { CredentialView } from '../../../shared/model/credential.ts';

/** Where a key stands among those that share its order. */
export type PlaceInOrder = { readonly index: number; readonly count: number; readonly isPrimary: boolean };

/** The place of a key among all keys of its scope; null where it has none, such as in the trash. */
export function placeInOrder(key: CredentialView, all: readonly CredentialView[]): PlaceInOrder | null {
  const order = all
    .filter(({ category, connectionId }) => category === key.category && connectionId === key.connectionId)
    .toSorted((a, b) => a.position - b.position);
  const index = order.findIndex(({ id }) => id === key.id);
  if (index === -1) return null;
  return { index, count: order.length, isPrimary: order.find(({ active }) => active)?.id === key.id };
}
