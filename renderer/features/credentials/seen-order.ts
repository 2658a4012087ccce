import type { CredentialId } from '../../../shared/model/ids.ts';
import { withMoved } from '../../ui/move-mode.ts';

/** A move in a whole order: the order the user saw, the one that was wanted, and the place of the key in it. */
export type SeenMove = {
  readonly seen: readonly CredentialId[];
  readonly wanted: readonly CredentialId[];
  readonly position: number;
};

/**
 * What a move in a part of an order, such as one provider's keys, is in the whole of it.
 *
 * @param whole the order as it is known now; @param part the keys that were shown, in the order that was seen.
 */
export function seenMove(
  whole: readonly CredentialId[],
  part: readonly CredentialId[],
  { id, to }: { readonly id: CredentialId; readonly to: number },
): SeenMove {
  const queue = [...part];
  const places = whole.map((each) => (part.includes(each) ? (queue.shift() ?? each) : each));
  const seen = [...places, ...queue];
  const position = seen.indexOf(part[to] ?? id);
  return { seen, wanted: withMoved(seen, seen.indexOf(id), position), position };
}

export const isSameOrder = (a: readonly CredentialId[], b: readonly CredentialId[]): boolean =>
  a.length === b.length && a.every((id, place) => id === b[place]);
