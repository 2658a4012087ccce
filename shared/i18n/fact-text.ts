import { isFactName } from '../model/fact-names.ts';
import type { Facts } from '../model/test-result.ts';
import type { Formats } from './format.ts';
import type { TranslateOnPage } from './translate.ts';

/** What a fact is called; null where its name is nobody's, such as that of an older probe. */
export const factLabel = (name: string, t: TranslateOnPage): string | null =>
  isFactName(name) ? t(`facts.${name}`) : null;

const shownItems = 6;
const nanoPerUsd = 1_000_000_000;
const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

type Words = { readonly t: TranslateOnPage; readonly format: Formats };

/** A fact as one short text; of long lists the first items and how many there are. */
export function factText(name: string, value: Facts[string], { t, format }: Words): string {
  if (typeof value === 'boolean') return t(value ? 'terms.answer.yes' : 'terms.answer.no');
  if (typeof value === 'number') return numberText(name, value, format);
  if (typeof value === 'string') return isoMoment.test(value) ? momentText(value, format) : value;
  const shown = value.slice(0, shownItems).join(', ');
  return value.length > shownItems ? `${shown} … (${format.number(value.length)})` : shown;
}

function numberText(name: string, value: number, format: Formats): string {
  if (name.endsWith('Usd')) return format.money(BigInt(Math.round(value * nanoPerUsd)), 'USD');
  if (name.endsWith('Bytes')) return format.bytes(value);
  return name === 'port' || name === 'status' ? String(value) : format.number(value);
}

function momentText(value: string, format: Formats): string {
  const at = Date.parse(value);
  return Number.isNaN(at) ? value : format.dateTime(at);
}
