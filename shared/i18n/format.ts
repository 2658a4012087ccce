import type { Language } from '../model/language.ts';
import type { Region } from '../model/settings.ts';
import type { Instant } from '../model/time.ts';

/** Formats of one language. Everything goes through Intl; nothing is put together by hand. */
export type Formats = {
  /**
   * Money from nano-units of a currency (1 = 10⁻⁹), which may exceed what a JS number holds.
   *
   * One unit and more shows the currency's own decimals, less shows three significant digits, so that R$ 0,000123
   * does not become R$ 0,00.
   */
  readonly money: (nano: bigint, currency: string) => string;
  /** Day and minute in an IANA zone, or in the reader's own where none is given. */
  readonly dateTime: (at: Instant, zone?: string) => string;
  readonly date: (at: Instant, zone?: string) => string;
  /** Hour and minute. */
  readonly time: (at: Instant, zone?: string) => string;
  /** How long before or after `now`, in the largest whole unit, such as "5 minutes ago". */
  readonly relative: (at: Instant, now: Instant) => string;
  /** A whole number of milliseconds as ms below one second and as seconds from there. */
  readonly duration: (ms: number) => string;
  /** How long something lasted, in the largest whole unit, such as "3 hours"; shorter than a minute is one. */
  readonly span: (ms: number) => string;
  readonly number: (value: number) => string;
  /** A size in bytes, kB, MB or GB, with one decimal below ten. */
  readonly bytes: (count: number) => string;
  /** A currency's code and name, such as "BRL (Brazilian Real)". */
  readonly currency: (code: string) => string;
  readonly list: (items: readonly string[]) => string;
};

const nanoPerUnit = 1_000_000_000n;

const relativeUnits: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** The locale whose conventions a region stands for; left to the language, its own. */
const localeOf: Readonly<Record<Exclude<Region, 'language'>, string>> = { BR: 'pt-BR', GB: 'en-GB', US: 'en-US' };

/**
 * Day and time as a region writes them: with the month's name where the region speaks the reader's language, in digits
 * where it does not, so that no foreign word comes into a sentence.
 */
function dateStylesOf(language: Language, locale: string) {
  const isOwnTongue = locale.slice(0, 2) === language.slice(0, 2);
  const dateStyle = isOwnTongue ? 'medium' : 'short';
  return {
    dateTime: { dateStyle, timeStyle: 'short' },
    date: { dateStyle },
    time: { timeStyle: 'short' },
  } as const satisfies Record<string, Intl.DateTimeFormatOptions>;
}

/**
 * Formats of a language, its numbers, dates and times by a region's conventions. Make one and keep it: Intl objects are
 * expensive to build.
 */
export function createFormats(language: Language, region: Region = 'language'): Formats {
  const locale = region === 'language' ? language : localeOf[region];
  const styles = dateStylesOf(language, locale);
  const named = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const counted = new Intl.RelativeTimeFormat(language);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const currencies = new Intl.DisplayNames(language, { type: 'currency' });
  const number = new Intl.NumberFormat(locale);
  const milliseconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond' });
  const seconds = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', maximumFractionDigits: 2 });
  return {
    money: (nano, currency) => moneyFormat(locale, nano, currency).format(decimalOfNano(nano)),
    dateTime: (at, zone) => dateFormat(locale, styles.dateTime, zone).format(at),
    date: (at, zone) => dateFormat(locale, styles.date, zone).format(at),
    time: (at, zone) => dateFormat(locale, styles.time, zone).format(at),
    relative: (at, now) => relativeText(at - now, { named, counted }),
    duration: (ms) => (ms < 1_000 ? milliseconds.format(ms) : seconds.format(ms / 1_000)),
    span: (ms) => spanText(language, ms),
    number: (value) => number.format(value),
    bytes: (count) => bytesText(locale, count),
    currency: (code) => `${code} (${currencies.of(code) ?? code})`,
    list: (items) => list.format(items),
  };
}

type RelativeFormats = { readonly named: Intl.RelativeTimeFormat; readonly counted: Intl.RelativeTimeFormat };

/** "now" and "yesterday" fit into any sentence; "last month" does not in Portuguese, so longer spans are counted. */
function relativeText(differenceMs: number, { named, counted }: RelativeFormats): string {
  const [unit, ms] = relativeUnits.find(([, size]) => Math.abs(differenceMs) >= size) ?? ['second', 1_000];
  const format = unit === 'second' || unit === 'day' ? named : counted;
  return format.format(Math.trunc(differenceMs / ms), unit);
}

function spanText(language: Language, ms: number): string {
  const minute = 60_000;
  const longest = relativeUnits.find(([unit, size]) => unit !== 'second' && ms >= size);
  const [unit, size] = longest ?? ['minute', minute];
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(Math.max(1, Math.floor(ms / size)));
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function bytesText(locale: string, count: number): string {
  const step = count === 0 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(count) / 3));
  const size = count / 1_000 ** step;
  const unit = byteUnits[step] ?? 'byte';
  const digits = { maximumFractionDigits: size < 10 ? 1 : 0 };
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', ...digits }).format(size);
}

const dateFormat = (locale: string, style: Intl.DateTimeFormatOptions, zone: string | undefined) =>
  new Intl.DateTimeFormat(locale, zone === undefined ? style : { ...style, timeZone: zone });

/** How many digits of an amount below one unit are said, from the first that is not zero on. */
const smallDigits = 3;

function moneyFormat(locale: string, nano: bigint, currency: string): Intl.NumberFormat {
  const usual = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const isSmall = nano !== 0n && nano < nanoPerUnit && nano > -nanoPerUnit;
  if (!isSmall) return usual;
  // No fewer than the currency's own: "0.80", not "0.8".
  const { minimumFractionDigits: least = 0 } = usual.resolvedOptions();
  const zeros = String(nanoPerUnit).length - 1 - String(nano < 0n ? -nano : nano).length;
  const digits = { minimumFractionDigits: least, maximumFractionDigits: Math.max(least, zeros + smallDigits) };
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits });
}

/** The exact decimal, because Intl takes it without the loss a JS number would bring. */
function decimalOfNano(nano: bigint): Intl.StringNumericLiteral {
  const magnitude = nano < 0n ? -nano : nano;
  const fraction = String(magnitude % nanoPerUnit).padStart(9, '0');
  const text = `${nano < 0n ? '-' : ''}${magnitude / nanoPerUnit}.${fraction}`;
  // Sound: digits, a point and nine digits, built above.
  return text as Intl.StringNumericLiteral;
}
