import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHlc, nextHlc, parseHlc, stampOf, zeroHlc } from '../../../shared/model/hlc.ts';
import { deviceId } from '../../../shared/model/ids.ts';

const instants = fc.integer({ min: 0, max: 2 ** 47 });
const clocks = fc.record({ at: instants, counter: fc.integer({ min: 0, max: 0xff_ff }) });

describe('a hybrid logical clock', () => {
  it('always moves on as text, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(instants, { minLength: 1, maxLength: 50 }), (moments) => {
        let last = zeroHlc;
        for (const moment of moments) {
          const next = nextHlc(last, moment);
          expect(formatHlc(next) > formatHlc(last)).toBe(true);
          last = next;
        }
      }),
    );
  });

  it('takes the wall clock whenever that is ahead', () => {
    expect(nextHlc({ at: 1_000, counter: 7 }, 1_001)).toEqual({ at: 1_001, counter: 0 });
  });

  it('borrows a millisecond when 65,536 writes fall into one', () => {
    expect(nextHlc({ at: 1_000, counter: 0xff_ff }, 1_000)).toEqual({ at: 1_001, counter: 0 });
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(clocks, (hlc) => {
        expect(parseHlc(formatHlc(hlc))).toEqual(hlc);
      }),
    );
  });

  it.each(['', '0', 'x'.repeat(16), '0'.repeat(17)])('refuses %j as its text', (text) => {
    expect(parseHlc(text)).toBeNull();
  });

  it('stamps two devices of one moment differently', () => {
    const one = deviceId.parse('019bc186-de00-7206-b010-b8c15d3190f2');
    const other = deviceId.parse('019bc186-de00-7206-b010-b8c15d3190f3');
    expect(stampOf(zeroHlc, one)).not.toBe(stampOf(zeroHlc, other));
  });
});
