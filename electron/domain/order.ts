/** The part of a credential that its place in the order depends on. */
export type Ordered<Id> = { readonly id: Id; readonly active: boolean };

/**
 * The order with one item at a place, counted from 0; a place beyond the end is the end.
 *
 * The item may be new to the order or move within it; everything else keeps its relative order.
 */
export function placeAt<Id>(order: readonly Id[], item: Id, position: number): readonly Id[] {
  const others = order.filter((other) => other !== item);
  return [...others.slice(0, position), item, ...others.slice(position)];
}

/** The order without one item. */
export const without = <Id>(order: readonly Id[], item: Id): readonly Id[] => order.filter((other) => other !== item);

/** Primary is not stored: it is the first active item of the order. */
export const primaryOf = <Id>(order: readonly Ordered<Id>[]): Id | null =>
  order.find((item) => item.active)?.id ?? null;
