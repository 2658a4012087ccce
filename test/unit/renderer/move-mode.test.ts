import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedByKey, withMoved } from '../../../renderer/ui/move-mode.ts';

describe('moving by keys', () => {
  it.each([
    ['ArrowUp', 2, 1],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 4, 4],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['Enter', 3, null],
  ])('%s carries an item from place %s to %s of five', (key, at, to) => {
    expect(movedByKey(key, at, 5)).toBe(to);
  });
});

describe('a moved item', () => {
  it('stands where it was put, and the others keep their order', () => {
    expect(withMoved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(withMoved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
  });

  it('is back where it was when it is moved back', () => {
    const move = fc
      .uniqueArray(fc.nat(), { minLength: 1, maxLength: 30 })
      .chain((items) => fc.tuple(fc.constant(items), fc.nat(items.length - 1), fc.nat(items.length - 1)));
    fc.assert(
      fc.property(move, ([items, from, to]) => {
        expect(withMoved(withMoved(items, from, to), to, from)).toEqual(items);
      }),
    );
  });
});
