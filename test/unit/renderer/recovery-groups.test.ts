import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, isGroup, pickTwoGroups } from '../../../renderer/features/recovery-kit/recovery-groups.ts';

const key = 'Q7RV-2M9K-HT4X-0WZ1';

describe('the groups of a recovery key', () => {
  it('are numbered from one, in the order they are written', () => {
    expect(groupsOf(key)).toEqual([
      { number: 1, text: 'Q7RV' },
      { number: 2, text: '2M9K' },
      { number: 3, text: 'HT4X' },
      { number: 4, text: '0WZ1' },
    ]);
  });

  it.each(['0WZ1', 'owzi', ' 0 w z l ', 'OWZL'])('are recognised when typed as %j', (typed) => {
    expect(isGroup(key, 4, typed)).toBe(true);
  });

  it.each([
    [4, '0WZ2'],
    [4, ''],
    [3, '0WZ1'],
    [5, ''],
    [0, ''],
  ])('group %s is not %j', (number, typed) => {
    expect(isGroup(key, number, typed)).toBe(false);
  });
});

describe('what is asked back', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('is two different groups of the key, in order, whatever chance says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), chance, chance, (count, first, second) => {
        const [one, other] = pickTwoGroups(count, [first, second]);
        return one >= 1 && one < other && other <= count;
      }),
    );
    expect(pickTwoGroups(14, [0, 0])).toEqual([1, 2]);
  });

  it('can be any pair', () => {
    const steps = Array.from({ length: 14 }, (_, index) => index / 14);
    const pairs = new Set(steps.flatMap((a) => steps.map((b) => pickTwoGroups(14, [a, b]).join())));
    expect(pairs.size).toBe((14 * 13) / 2);
  });
});
