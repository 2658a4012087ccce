import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picoPerUnit } from '../../../electron/domain/pico-price.ts';

const million = 1_000_000;

describe('a price per unit', () => {
  it.each([
    ['$0.0375 a million tokens', 0.0375, million, '37500'],
    ['$2.50 a million tokens', 2.5, million, '2500000'],
    ['a price JavaScript writes with an exponent', 1e-7, 1, '100000'],
    ['$0.04 an hour, by the minute: rounded once', 0.04, 60, '666666667'],
    ['$0.111 an hour, by the minute', 0.111, 60, '1850000000'],
    ['half a pico, up', 0.5e-12, 1, '1'],
    ['less than half a pico', 0.4e-12, 1, '0'],
    ['what costs nothing', 0, million, '0'],
  ])('is a whole number of pico-USD: %s', (_, usd, units, pico) => {
    expect(picoPerUnit(usd, units)).toBe(pico);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('is none where there is no price: %s', (usd) => {
    expect(picoPerUnit(usd, million)).toBeNull();
  });

  it('loses nothing of a list that is kept in millionths of a dollar a million tokens', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (micro) => {
        expect(picoPerUnit(micro / million, million)).toBe(String(micro));
      }),
    );
  });

  it('is off by half a pico at most, and never falls when the list price rises', () => {
    const cents = fc.nat(10_000_000);
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 1, max: 100_000 }), (a, b, units) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const exact = BigInt(low) * 10n ** 10n;
        const error = BigInt(picoPerUnit(low / 100, units) ?? '-1') * BigInt(units) - exact;
        expect((error < 0n ? -error : error) * 2n <= BigInt(units)).toBe(true);
        expect(BigInt(picoPerUnit(low / 100, units) ?? '-1') <= BigInt(picoPerUnit(high / 100, units) ?? '-1')).toBe(
          true,
        );
      }),
    );
  });
});
