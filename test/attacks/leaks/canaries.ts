/** A secret that is looked for. */
export type Canary = { readonly name: string; readonly value: string };

/** A private key as providers give them: several lines, each a secret. Nobody's: its body is counted up. */
const pemBody = (seed: number): string =>
  Buffer.from(Array.from({ length: 96 }, (_, place) => (seed * 31 + place * 167) % 256)).toString('base64');

const inLines = (text: string): string => text.replace(/(.{64})(?=.)/g, '$1\n');

/** Secrets that are awkward to write down: quotes, other alphabets, what URLs and JSON mean something by, lines. */
export const canaries = {
  passphrase: `cavalo "bateria" & grampo's ção/corrêto%20 4871 \\o/`,
  backupPassphrase: `páginas <roxas> dobram 'vento' + 93% #lume?`,
  apiKey: `sk-proj-Canary"A1b2'C3d4&E5f6<G7h8>%20+/=#?@;{}$|^~I9j0K1l2M3n4O5p6`,
  unsavedKey: `sk-proj-Unsaved'Q7r8"S9t0&U1v2<W3x4>%2F+/=#?@;{}$|^~Y5z6A7b8C9d0E1f2`,
  redisPassword: `r€d!s:p@ss/w&rd?"ção"#%25+\\end`,
  smtpPassword: `-----BEGIN PRIVATE KEY-----\n${inLines(pemBody(7))}\n-----END PRIVATE KEY-----\n`,
  proxyPassword: `pröxy'"<senha>&\n🔑 ${pemBody(3).slice(0, 40)}`,
  vendorKey: `sk-proj-Second+Half/of=a-${pemBody(5).slice(0, 48)}`,
} as const;

const json = (text: string): string => JSON.stringify(text).slice(1, -1);

const asciiJson = (text: string): string =>
  json(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const userInfo = (text: string): string => Object.assign(new URL('http://h'), { password: text }).password;

/** Characters that every base64 of something holding the value must have, at each of three alignments. */
const base64Middles = (value: string): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]).toString('base64');
    return whole.slice(shift === 0 ? 0 : 4, -4).replace(/=+$/, '');
  });

/** Parts of a value that no mask shows: half a key is a leak as well. */
function piecesOf(value: string): readonly string[] {
  const lines = value.split('\n').filter((line) => line.length >= 20 && !line.startsWith('-----'));
  const third = Math.floor(value.length / 3);
  return [...(lines.length > 1 ? lines : []), ...(value.length < 36 ? [] : [value.slice(third, third + 14)])];
}

/** Every way a value may be written, by the name of the way. */
export function writingsOf(value: string): readonly (readonly [way: string, bytes: Buffer])[] {
  const texts: readonly (readonly [string, string])[] = [
    ['plain', value],
    ['JSON', json(value)],
    ['JSON in JSON', json(json(value))],
    ['ASCII JSON', asciiJson(value)],
    ['URL', encodeURIComponent(value)],
    ['URL in lower case', encodeURIComponent(value).replace(/%../g, (code) => code.toLowerCase())],
    ['form', new URLSearchParams({ v: value }).toString().slice(2)],
    ['user info', userInfo(value)],
    ['hex', Buffer.from(value).toString('hex')],
    ...base64Middles(value).flatMap((text): readonly (readonly [string, string])[] => [
      ['base64', text],
      ['base64url', text.replaceAll('+', '-').replaceAll('/', '_')],
    ]),
    ...piecesOf(value).map((piece): readonly [string, string] => ['a piece', piece]),
  ];
  return [
    ...texts.map(([way, text]) => [way, Buffer.from(text)] as const),
    ['UTF-16', Buffer.from(value, 'utf16le')],
    ['base64 of UTF-16', Buffer.from(Buffer.from(value, 'utf16le').toString('base64').replace(/=+$/, '').slice(0, -1))],
  ];
}

const written = new Map<string, ReturnType<typeof writingsOf>>();

const writingsOnce = (value: string): ReturnType<typeof writingsOf> => {
  const known = written.get(value) ?? writingsOf(value);
  written.set(value, known);
  return known;
};

/** Which canaries stand in some bytes, and how they are written there. */
export function canariesIn(bytes: Buffer | string, looked: readonly Canary[]): readonly string[] {
  const place = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes);
  return looked.flatMap(({ name, value }) => {
    const way = writingsOnce(value).find(([, needle]) => place.includes(needle))?.[0];
    return way === undefined ? [] : [`${name} (${way})`];
  });
}

/** All of them. */
export const everyCanary: readonly Canary[] = Object.entries(canaries).map(([name, value]) => ({ name, value }));
