import type { ModelPrice, PriceUnit } from '../../../shared/model/model-price.ts';
import type { Text } from '../../i18n/text.tsx';

const picoPerNano = 1_000n;

/** How many units a price is said for. */
const saidFor: Readonly<Record<PriceUnit, bigint>> = { token: 1_000_000n, minute: 1n, character: 1_000_000n };

/** Half up, which is nothing a reader of three digits would see. */
const nanoOf = (pico: string, unit: PriceUnit): bigint =>
  (BigInt(pico) * saidFor[unit] + picoPerNano / 2n) / picoPerNano;

/** One rate as an amount for so many units; null where it is not known. */
export const rateText = (pico: string | null, unit: PriceUnit, { format }: Text): string | null =>
  pico === null ? null : format.money(nanoOf(pico, unit), 'USD');

/** What goes in and what comes out, in one line; null where neither is known. */
export function priceLine({ unit, input, output }: ModelPrice, text: Text): string | null {
  const { t } = text;
  const into = rateText(input, unit, text);
  const out = rateText(output, unit, text);
  if (into !== null && out !== null) return t('page.models.inOut', { input: into, output: out });
  const only = into ?? out;
  return only === null ? null : t(`page.models.one.${unit}`, { price: only });
}
