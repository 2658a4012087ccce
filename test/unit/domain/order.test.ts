import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt, primaryOf, without } from '../../../electron/domain/order.ts';

const orders = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 30 });
const moves = fc.tuple(orders, fc.nat(), fc.nat(40)).map(([order, pick, position]) => ({
  order,
  item: order[pick % order.length] ?? 0,
  position,
}));

describe('a move within an order', () => {
  it('keeps every item exactly once', () => {
    fc.assert(
      fc.property(moves, ({ order, item, position }) => {
        const moved = placeAt(order, item, position);
        expect([moved.length, new Set(moved)]).toEqual([order.length, new Set(order)]);
      }),
    );
  });

  it('puts the item where it was asked to go, or at the end', () => {
    fc.assert(
      fc.property(moves, ({ order, item, position }) => {
        expect(placeAt(order, item, position).indexOf(item)).toBe(Math.min(position, order.length - 1));
      }),
    );
  });

  it('leaves all others in their order', () => {
    fc.assert(
      fc.property(moves, ({ order, item, position }) => {
        expect(without(placeAt(order, item, position), item)).toEqual(without(order, item));
      }),
    );
  });

  it('brings back what was taken out to the place it had', () => {
    fc.assert(
      fc.property(moves, ({ order, item }) => {
        expect(placeAt(without(order, item), item, order.indexOf(item))).toEqual(order);
      }),
    );
  });
});

describe('the primary', () => {
  it('is the first active one', () => {
    const order = [
      { id: 'off', active: false },
      { id: 'first', active: true },
      { id: 'second', active: true },
    ];
    expect(primaryOf(order)).toBe('first');
  });

  it('is nobody where none is active', () => {
    expect(primaryOf([{ id: 'off', active: false }])).toBeNull();
  });
});
