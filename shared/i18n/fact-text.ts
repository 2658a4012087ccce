import { isReason } from '../errors/reasons.ts';
import { isFactName } from '../model/fact-names.ts';
import { factWordKey } from '../model/fact-words.ts';
import type { Facts } from '../model/test-result.ts';
import { reasonGaps } from './error-text.ts';
import type { Formats } from './format.ts';
import type { TranslateOnPage } from './translate.ts';

/** What a fact is called; null where its name is nobody's, such as that of an older probe. */
export const factLabel = (name: string, t: TranslateOnPage): string | null =>
  isFactName(name) ? t(`facts.${name}`) : null;

const shownItems = 6;
const nanoPerUnit = 1_000_000_000;
/** Smaller numbers are seconds to wait, larger ones a moment: vendors use the same header for either. */
const firstMoment = 1_000_000_000;
const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const plainNumber = /^\d+(?:\.\d+)?$/;
const amount = /^(-?\d+(?:\.\d+)?) ([a-z]{3})$/i;
const nothing = '–';

/** Sizes whose names do not say so. */
const sizes: ReadonlySet<string> = new Set(['fileSizeLimit', 'memory', 'memoryLimit']);

type Words = { readonly t: TranslateOnPage; readonly format: Formats };

/** A fact as one short text; of long lists the first items and how many there are. */
export function factText(name: string, value: Facts[string], words: Words): string {
  const { t, format } = words;
  if (typeof value === 'boolean') return t(value ? 'terms.answer.yes' : 'terms.answer.no');
  if (typeof value === 'number') return numberText(name, value, format);
  if (typeof value === 'string') return stringText(name, value, words) || nothing;
  const shown = value.slice(0, shownItems).map((item) => stringText(name, item, words));
  if (shown.length === 0) return nothing;
  return value.length > shownItems ? `${shown.join(', ')} … (${format.number(value.length)})` : shown.join(', ');
}

function numberText(name: string, value: number, format: Formats): string {
  if (name.endsWith('Usd')) return format.money(BigInt(Math.round(value * nanoPerUnit)), 'USD');
  if (name.endsWith('Bytes') || sizes.has(name)) return format.bytes(value);
  if (name.endsWith('Seconds')) return format.duration(value * 1000);
  return name === 'port' || name === 'status' ? String(value) : format.number(value);
}

function stringText(name: string, value: string, { t, format }: Words): string {
  const key = factWordKey(name, value);
  if (key !== null) return t(key);
  if (name === 'reason' && isReason(value) && reasonGaps[value] === undefined) return t(`reasons.${value}.message`);
  if (name === 'validTo' || isoMoment.test(value)) return momentText(value, format);
  if (name.startsWith('ratelimit') && plainNumber.test(value)) return limitText(name, Number(value), format);
  const [, digits, currency] = name === 'balance' ? (amount.exec(value) ?? []) : [];
  if (digits === undefined || currency === undefined) return value;
  return format.money(BigInt(Math.round(Number(digits) * nanoPerUnit)), currency.toUpperCase());
}

/** What is allowed or left as a number; when it comes back as a moment, or as what there is to wait. */
function limitText(name: string, value: number, format: Formats): string {
  if (!name.startsWith('ratelimitReset')) return format.number(value);
  return value >= firstMoment ? format.dateTime(value * 1000) : format.duration(Math.ceil(value * 1000));
}

function momentText(value: string, format: Formats): string {
  const at = Date.parse(value);
  return Number.isNaN(at) ? value : format.dateTime(at);
}
