import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../electron/core/adapters/redactor.ts';

const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** As Python and PHP write JSON. */
const asciiJson = (text: string): string =>
  JSON.stringify(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** How a value travels. `around` is what stands beside it in the same encoded text. */
const forms: readonly ((value: string, around: string) => string)[] = [
  (value) => value,
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(JSON.parse(JSON.stringify({ error: `bad key ${value}!` }))),
  (value) => encodeURIComponent(value),
  (value) => encodeURIComponent(value).replace(/%../g, (code) => code.toLowerCase()),
  (value) => new URLSearchParams({ key: value }).toString(),
  (value) => base64(value),
  (value) => base64url(value),
  (value, around) => base64(`${around}:${value}`),
  (value, around) => base64(`${around}${value}${around}`),
  (value, around) => base64url(`${around}:${value}`),
  (value, around) => `redis://${around}:${value}@host`,
  (value) => JSON.stringify(JSON.stringify({ error: `bad key ${value}!` })),
  (value) => asciiJson(`bad key ${value}!`),
  (value) => JSON.stringify(asciiJson(value)),
  (value) =>
    value
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  (value) => Object.assign(new URL('https://u@host/x'), { password: value }).href,
  (value) =>
    encodeURIComponent(value).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
];

/** Twelve characters or more, as secrets are, and none that could stand in the marker. */
const secret = fc.string({ unit: fc.constantFrom(...'ABCxyz0129 _-+/=%&#"\'<>!*\\ç🔑'), minLength: 12, maxLength: 60 });
const noise = fc.string({ unit: fc.constantFrom(...'klmnop0123.: '), maxLength: 20 });

/** Parts of `form` long enough to matter, at every place: none may survive. */
const pieces = (form: string, length: number): readonly string[] =>
  Array.from({ length: Math.max(0, form.length - length + 1) }, (_, place) => form.slice(place, place + length));

describe('the redactor', () => {
  it('leaves no remembered value in any form it travels in', () => {
    fc.assert(
      fc.property(secret, noise, fc.constantFrom(...forms), (value, around, form) => {
        const redactor = createRedactor();
        redactor.remember(value);
        const written = form(value, around);
        const result = redactor.redact(`${around} ${written} ${around}`);
        expect(result).toContain('[redacted]');
        expect(result).not.toContain(value);
        expect(result).not.toContain(base64(value).replace(/=+$/, ''));
        expect(result).not.toContain(base64url(value));
      }),
    );
  });

  it('leaves no more than the edge characters of a value inside Basic authentication', () => {
    fc.assert(
      fc.property(secret, noise, (value, user) => {
        const redactor = createRedactor();
        redactor.remember(value);
        const pair = base64(`${user}:${value}`);
        const result = redactor.redact(`token ${pair}.`);
        const secretPart = pair.slice(Math.ceil(((user.length + 1) * 8) / 6));
        expect(pieces(secretPart, 6).filter((piece) => result.includes(piece))).toEqual([]);
      }),
    );
  });

  it('leaves nothing of two values that overlap or contain one another', () => {
    const redactor = createRedactor();
    for (const value of ['abcdefghij', 'ghijklmnop', 'abcdefghijklm']) redactor.remember(value);
    expect(redactor.redact('x abcdefghijklmnop y')).toBe('x [redacted] y');
    redactor.remember('bcdefg');
    expect(redactor.redact('x abcdefghijklmnop y')).toBe('x [redacted] y');
  });

  it('leaves no line of a secret of several, however it was broken', () => {
    const lines = ['MIIEvQIBADANBgkqhkiG9w0BAQEFAASC', 'BKcwggSjAgEAAoIBAQC7VJTUt9Us8cKB', 'last+line/of=it='];
    const redactor = createRedactor();
    redactor.remember(`-----BEGIN RSA KEY-----\n${lines.join('\r\n')}\n-----END RSA KEY-----\n`);
    expect(redactor.redact(`line 2 was ${lines[1]}.`)).toBe('line 2 was [redacted].');
    expect(redactor.redact(JSON.stringify({ [`${lines[0]}`]: lines[1] }))).toBe('{"[redacted]":"[redacted]"}');
  });

  it('takes out a private key that was never remembered, in lines or in JSON', () => {
    const key = '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIIrYSSNQFaA2Hwf\nAoGCCqGSM49==\n-----END EC PRIVATE KEY-----';
    const redactor = createRedactor();
    expect(redactor.redact(`a ${key} b`)).toBe('a [redacted] b');
    expect(redactor.redact(JSON.stringify({ key }))).toBe('{"key":"[redacted]"}');
  });

  it('takes out what looks like a secret though it was never remembered', () => {
    const redactor = createRedactor();
    const lines = [
      ['key sk-proj-abcdefgh12345678 refused', 'key [redacted] refused'],
      ['authorization: Bearer abc.def-ghi_jkl', 'authorization: [redacted]'],
      ['authorization: basic dXNlcjpwYXNz', 'authorization: [redacted]'],
      ['redis://default:p@ss:w0rd@10.0.0.1:6379/0', 'redis://[redacted]10.0.0.1:6379/0'],
      ['postgres://:onlypassword@db', 'postgres://[redacted]db'],
      ['gateway key chv_0123456789abcdef', 'gateway key [redacted]'],
    ] as const;
    for (const [line, expected] of lines) expect(redactor.redact(line)).toBe(expected);
  });

  it('leaves other text alone, and values too short to be told from words', () => {
    const redactor = createRedactor();
    redactor.remember('abc');
    redactor.remember('');
    const text = 'abc https://api.openai.com:443/v1 took 12 ms, task-skipping, bearer of news';
    expect(redactor.redact(text)).toBe(text);
  });

  it('knows nothing any more once told to forget', () => {
    const redactor = createRedactor();
    redactor.remember('canary-value');
    redactor.forgetAll();
    expect(redactor.redact('canary-value')).toBe('canary-value');
  });
});
