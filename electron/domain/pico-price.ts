const picoPerUsd = 10n ** 12n;

/** A decimal as JavaScript writes it, as a fraction without loss. */
function fractionOf(value: number): readonly [bigint, bigint] {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const shift = Number(exponent) - decimals.length;
  const scaled = BigInt(whole + decimals);
  return shift >= 0 ? [scaled * 10n ** BigInt(shift), 1n] : [scaled, 10n ** BigInt(-shift)];
}

/**
 * The price of one of `units` units that together cost `usd` dollars, in whole pico-USD.
 *
 * Exact in integers, rounded once, half up; null for what is no price: below zero, or not finite.
 */
export function picoPerUnit(usd: number, units: number): string | null {
  if (!Number.isFinite(usd) || usd < 0) return null;
  const [numerator, denominator] = fractionOf(usd);
  const divisor = denominator * BigInt(units);
  return String((numerator * picoPerUsd * 2n + divisor) / (divisor * 2n));
}
