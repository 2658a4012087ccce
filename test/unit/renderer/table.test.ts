import { describe, expect, it } from 'vitest';
import { compareSortValues, nextSort } from '../../../renderer/ui/data-table-column.ts';
import { selectedPart, toggled, toggledAll, toggledRange } from '../../../renderer/ui/selection.ts';
import { rowAfterKey } from '../../../renderer/ui/table-steps.ts';

const collator = new Intl.Collator('pt-BR', { numeric: true, sensitivity: 'base' });
const sorted = (values: readonly (string | number | bigint | null)[]) =>
  values.toSorted((a, b) => compareSortValues(a, b, collator));

describe('order', () => {
  it('is the language’s: accents beside their letters, numbers by what they count', () => {
    expect(sorted(['chave 10', 'Ótica', 'chave 2', 'padaria', 'Outra'])).toEqual([
      'chave 2',
      'chave 10',
      'Ótica',
      'Outra',
      'padaria',
    ]);
  });

  it('holds for numbers beyond what a JS number can tell apart, and puts nothing last', () => {
    const big = 9_007_199_254_740_993n;
    expect(sorted([null, big, big - 1n, 3])).toEqual([3, big - 1n, big, null]);
  });

  it('goes up first, then down, then up again; another column begins anew', () => {
    const up = nextSort(null, 'name');
    expect(up).toEqual({ column: 'name', descending: false });
    expect(nextSort(up, 'name').descending).toBe(true);
    expect(nextSort(nextSort(up, 'name'), 'name').descending).toBe(false);
    expect(nextSort({ column: 'name', descending: false }, 'age')).toEqual({ column: 'age', descending: false });
  });
});

describe('selection', () => {
  const shown = ['a', 'b', 'c'];

  it('tells all, some and none of the rows shown', () => {
    expect(selectedPart(new Set(['a', 'b', 'c', 'x']), shown)).toBe('all');
    expect(selectedPart(new Set(['b']), shown)).toBe('some');
    expect(selectedPart(new Set(['x']), shown)).toBe('none');
    expect(selectedPart(new Set(['x']), [])).toBe('none');
  });

  it('takes one in and out without touching the set it was given', () => {
    const before: ReadonlySet<string> = new Set(['a']);
    expect([...toggled(before, 'b')]).toEqual(['a', 'b']);
    expect([...toggled(before, 'a')]).toEqual([]);
    expect([...before]).toEqual(['a']);
  });

  it('of all leaves alone what a filter hides', () => {
    expect([...toggledAll(new Set(['x', 'a']), shown)].sort()).toEqual(['a', 'b', 'c', 'x']);
    expect([...toggledAll(new Set(['x', 'a', 'b', 'c']), shown)]).toEqual(['x']);
  });

  it('of a range goes by what is shown, either way, and follows the row it ends at', () => {
    expect([...toggledRange(new Set(['x']), shown, { from: 'c', to: 'a' })].sort()).toEqual(['a', 'b', 'c', 'x']);
    expect([...toggledRange(new Set(['a', 'b', 'c']), shown, { from: 'a', to: 'b' })]).toEqual(['c']);
  });

  it('of a range whose beginning is filtered away is of its end alone', () => {
    expect([...toggledRange(new Set(), shown, { from: 'x', to: 'b' })]).toEqual(['b']);
    expect([...toggledRange(new Set(), shown, { from: null, to: 'b' })]).toEqual(['b']);
  });
});

describe('keys', () => {
  const size = { count: 100, page: 10 };

  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 0, 0],
    ['PageDown', 95, 99],
    ['PageUp', 15, 5],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['x', 50, null],
  ])('%s leads from row %s to %s', (key, at, to) => {
    expect(rowAfterKey(key, at, size)).toBe(to);
  });

  it('lead nowhere in an empty table', () => {
    expect(rowAfterKey('End', 0, { count: 0, page: 10 })).toBeNull();
  });
});
