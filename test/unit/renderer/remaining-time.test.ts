import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remainingMs, roughly, spokenTenth } from '../../../renderer/ui/remaining-time.ts';

describe('remaining time', () => {
  it.each([
    ['nothing is done', { done: 0, total: 100, elapsedMs: 60_000 }],
    ['too little is done', { done: 1, total: 100, elapsedMs: 60_000 }],
    ['it has just begun', { done: 50, total: 100, elapsedMs: 1_999 }],
    ['there is nothing to do', { done: 0, total: 0, elapsedMs: 60_000 }],
  ])('is not told when %s', (_when, pace) => {
    expect(remainingMs(pace)).toBeNull();
  });

  it('goes on at the pace so far', () => {
    expect(remainingMs({ done: 25, total: 100, elapsedMs: 10_000 })).toBe(30_000);
    expect(remainingMs({ done: 100, total: 100, elapsedMs: 10_000 })).toBe(0);
  });

  it('is never less than nothing, even when more was done than there is', () => {
    const pace = fc.record({ done: fc.nat(500), total: fc.nat(400), elapsedMs: fc.nat(10_000_000) });
    fc.assert(fc.property(pace, (one) => (remainingMs(one) ?? 0) >= 0));
    expect(remainingMs({ done: 12, total: 10, elapsedMs: 10_000 })).toBe(0);
  });
});

describe('a rough time', () => {
  it.each([
    [4_999, { unit: 'soon' }],
    [5_000, { unit: 'seconds', count: 5 }],
    [31_000, { unit: 'seconds', count: 35 }],
    [55_000, { unit: 'minutes', count: 1 }],
    [150_000, { unit: 'minutes', count: 3 }],
    [5_399_000, { unit: 'minutes', count: 90 }],
    [5_400_000, { unit: 'hours', count: 2 }],
  ])('of %s ms is %o', (ms, told) => {
    expect(roughly(ms)).toEqual(told);
  });
});

describe('what is said aloud', () => {
  it('changes at most ten times, however many pieces there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7_000 }), (total) => {
        const tenths = new Set(Array.from({ length: total + 1 }, (_, done) => spokenTenth(done, total)));
        return tenths.size <= 11 && spokenTenth(total, total) === 10 && spokenTenth(0, total) === 0;
      }),
    );
    expect(spokenTenth(9, 6)).toBe(10);
  });
});
