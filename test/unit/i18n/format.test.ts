import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../shared/i18n/format.ts';

const pt = createFormats('pt-BR');
const en = createFormats('en');

/** Intl separates with no-break spaces. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.UTC(2026, 10, 21, 14, 0);

describe('money', () => {
  it.each([
    [123_000n, 'R$ 0,000123'],
    [1n, 'R$ 0,000000001'],
    [5_400_000n, 'R$ 0,0054'],
    [800_000_000n, 'R$ 0,80'],
    [123_456_000n, 'R$ 0,123'],
    [999_999_999n, 'R$ 1,00'],
    [0n, 'R$ 0,00'],
    [1_000_000_000n, 'R$ 1,00'],
    [-250_000n, '-R$ 0,00025'],
    [1_234_567_890_000_000n, 'R$ 1.234.567,89'],
  ])('shows %s nano-units of a real as %s', (nano, shown) => {
    expect(plain(pt.money(nano, 'BRL'))).toBe(shown);
  });

  it('keeps the decimals a currency has from one unit on', () => {
    expect(plain(en.money(1_500_000_000n, 'JPY'))).toBe('¥2');
    expect(plain(en.money(12_345_000_000n, 'USD'))).toBe('$12.35');
  });

  it('never shows something as nothing', () => {
    const amount = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).filter((nano) => nano !== 0n);
    fc.assert(
      fc.property(amount, (nano) => {
        expect(en.money(nano, 'USD')).toMatch(/[1-9]/);
      }),
    );
  });

  it('does not lose what a JS number would', () => {
    expect(plain(en.money(9_007_199_254_740_993_000_000_000n, 'USD'))).toBe('$9,007,199,254,740,993.00');
  });
});

describe('time', () => {
  it('is told in the zone that is asked for', () => {
    expect(plain(pt.dateTime(now, 'America/Sao_Paulo'))).toBe('21 de nov. de 2026, 11:00');
    expect(plain(pt.dateTime(now, 'UTC'))).toBe('21 de nov. de 2026, 14:00');
    expect(pt.time(now, 'America/Sao_Paulo')).toBe('11:00');
    expect(plain(en.date(Date.UTC(2026, 0, 1, 2), 'America/Sao_Paulo'))).toBe('Dec 31, 2025');
  });

  it.each([
    [0, 'agora', 'now'],
    [-5_000, 'há 5 segundos', '5 seconds ago'],
    [-minute, 'há 1 minuto', '1 minute ago'],
    [-90 * minute, 'há 1 hora', '1 hour ago'],
    [-day, 'ontem', 'yesterday'],
    [-31 * day, 'há 1 mês', '1 month ago'],
    [-400 * day, 'há 1 ano', '1 year ago'],
    [3 * day, 'em 3 dias', 'in 3 days'],
  ])('tells %s ms as %s and %s', (difference, portuguese, english) => {
    expect(pt.relative(now + difference, now)).toBe(portuguese);
    expect(en.relative(now + difference, now)).toBe(english);
  });

  it.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1_240, '1,24 s'],
  ])('tells a duration of %s ms as %s', (ms, shown) => {
    expect(plain(pt.duration(ms))).toBe(shown);
  });
});

describe('words', () => {
  it('joins lists the way the language does', () => {
    expect(pt.list(['a', 'b', 'c'])).toBe('a, b e c');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b, and c');
  });

  it('names a currency beside its code, and leaves an unknown code alone', () => {
    expect(pt.currency('BRL')).toBe('BRL (Real brasileiro)');
    expect(en.currency('XQQ')).toBe('XQQ (XQQ)');
  });

  it('groups numbers', () => {
    expect(pt.number(6_000)).toBe('6.000');
  });
});

describe('a region', () => {
  const at = Date.UTC(2026, 10, 21, 17, 5);
  const shown = (formats: ReturnType<typeof createFormats>) =>
    [formats.number(1234.5), formats.money(1_234_500_000_000n, 'BRL'), formats.dateTime(at, 'UTC')].map(plain);

  it('is the language’s own unless one is chosen', () => {
    expect(shown(createFormats('pt-BR', 'language'))).toEqual(shown(pt));
    expect(shown(createFormats('en', 'US'))).toEqual(shown(en));
  });

  it('writes numbers, money, days and hours its own way, without a foreign word', () => {
    expect(shown(createFormats('en', 'BR'))).toEqual(['1.234,5', 'R$ 1.234,50', '21/11/2026, 17:05']);
    expect(shown(createFormats('en', 'GB'))).toEqual(['1,234.5', 'R$1,234.50', '21 Nov 2026, 17:05']);
    expect(shown(createFormats('pt-BR', 'US'))).toEqual(['1,234.5', 'R$1,234.50', '11/21/26, 5:05 PM']);
  });

  it('leaves ages and lists to the language', () => {
    expect(createFormats('en', 'BR').relative(now - 3 * minute, now)).toBe('3 minutes ago');
    expect(createFormats('en', 'BR').list(['a', 'b'])).toBe('a and b');
  });
});

describe('sizes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [1_540, '1,5 kB'],
    [111_400, '111 kB'],
    [12_000_000, '12 MB'],
    [3_210_000_000, '3,2 GB'],
    [7_000_000_000_000, '7.000 GB'],
  ])('shows %s bytes as %s', (count, shown) => {
    expect(plain(pt.bytes(count))).toBe(shown);
  });
});
