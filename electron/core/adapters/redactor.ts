import type { Redactor } from '../../ports/redactor.ts';

const marker = '[redacted]';

/** Shorter values would blot out ordinary words. */
const shortestValue = 6;

/** Shapes that are secret wherever they come from. Bounded, so that no input makes them slow. */
const patterns = [
  /\bsk-[\w-]{8,512}/g,
  /\bchv_[\w-]{8,512}/g,
  /\b(?:Bearer|Basic)\s{1,8}[\w\-.~+/=]{6,4096}/gi,
  /(?<=:\/\/)[^\s/"'<>]{0,256}:[^\s/"'<>]{0,1024}@/g,
  /-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----[\w\s+/=\\:,.-]{0,16384}?-----END [A-Z ]{0,32}PRIVATE KEY-----/g,
];

/** A line of a secret of several is a secret, unless it is as short or as common as a PEM's frame. */
const shortestLine = 20;
const secretLines = (value: string): readonly string[] =>
  value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.length >= shortestLine && line !== value && !line.startsWith('-----'));

type Span = { readonly from: number; readonly to: number };

/**
 * The characters that any base64 text holding the value must contain, at each of the three alignments.
 *
 * This is how a value shows inside `Basic base64(user:value)` without knowing the user. The first and last characters
 * of an alignment mix with their neighbours and are left out.
 */
const base64Cores = (value: string): readonly string[] =>
  [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]);
    const firstWhole = Math.ceil((offset * 8) / 6);
    const lastWhole = Math.floor((bytes.length * 8) / 6);
    return bytes.toString('base64').slice(firstWhole, lastWhole);
  });

/** As a password of a URL, which leaves more as it is than a query does. */
const inUrl = (value: string): string => {
  const url = new URL('http://h');
  url.password = value;
  return url.password;
};

const urlEncoded = (value: string): readonly string[] => {
  const encoded = encodeURIComponent(value.toWellFormed());
  const strict = encoded.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  const lowerCase = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  const query = new URLSearchParams({ v: value }).toString().slice(2);
  return [encoded, strict, lowerCase(encoded), lowerCase(strict), encoded.replaceAll('%20', '+'), query, inUrl(value)];
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const inHtml = (value: string): string => value.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

/** As JSON, as JSON of plain ASCII, and as JSON inside JSON. */
const jsonEncoded = (value: string): readonly string[] => {
  const inner = (text: string): string => JSON.stringify(text).slice(1, -1);
  const ascii = (text: string): string =>
    text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const once = inner(value);
  return [once, ascii(once), inner(once), inner(ascii(once))];
};

/** Every form in which a value travels: as it is, in JSON, HTML, URLs and forms, in base64 of both alphabets. */
const formsOf = (value: string): readonly string[] => {
  const base64 = base64Cores(value);
  return [
    value,
    ...jsonEncoded(value),
    inHtml(value),
    ...urlEncoded(value),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
};

/** Forms by their first characters: a text is read once, however many thousand values are known. */
type FormIndex = Map<string, Set<string>>;

const startOf = (text: string, from = 0): string => text.slice(from, from + shortestValue);

const addForm = (index: FormIndex, form: string): void => {
  const alike = index.get(startOf(form));
  if (alike === undefined) index.set(startOf(form), new Set([form]));
  else alike.add(form);
};

const occurrences = (text: string, index: FormIndex): readonly Span[] => {
  const spans: Span[] = [];
  for (let from = 0; from + shortestValue <= text.length; from += 1) {
    for (const form of index.get(startOf(text, from)) ?? []) {
      if (text.startsWith(form, from)) spans.push({ from, to: from + form.length });
    }
  }
  return spans;
};

const patternSpans = (text: string): readonly Span[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );

/** Takes all spans out at once: where two overlap, neither leaves a remainder. */
const cut = (text: string, spans: readonly Span[]): string => {
  let result = '';
  let done = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from >= done) result += text.slice(done, from) + marker;
    done = Math.max(done, to);
  }
  return result + text.slice(done);
};

/** Takes every remembered value, in all its forms, and everything that looks like a secret out of text. */
export const createRedactor = (): Redactor => {
  const index: FormIndex = new Map();
  // A key that serves calls is opened again and again; its forms are many.
  const known = new Set<string>();
  return {
    remember: (value) => {
      if (value.length < shortestValue || known.has(value)) return;
      known.add(value);
      for (const form of [value, ...secretLines(value)].flatMap(formsOf)) {
        if (form.length >= shortestValue) addForm(index, form);
      }
    },
    redact: (text) => {
      const spans = [...occurrences(text, index), ...patternSpans(text)];
      return spans.length === 0 ? text : cut(text, spans);
    },
    forgetAll: () => {
      index.clear();
      known.clear();
    },
  };
};
