import { describe, expect, it } from 'vitest';
import { factLabel, factText } from '../../../shared/i18n/fact-text.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';
import { factNames } from '../../../shared/model/fact-names.ts';
import { language } from '../../../shared/model/language.ts';

const wordsIn = (name: 'en' | 'pt-BR') => ({ t: createTranslator(name), format: createFormats(name) });

describe('a fact', () => {
  it.each([
    ['via', 'direct', 'direct'],
    ['models', 1_500, '1,500'],
    ['port', 8_080, '8080'],
    ['remainingUsd', 0.000123, '$0.000123'],
    ['diskFreeBytes', 12_300_000_000, '12 GB'],
    ['sftp', true, 'Yes'],
    ['scopes', ['a', 'b'], 'a, b'],
    ['modelIds', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], 'a, b, c, d, e, f … (8)'],
    ['version', '2026-11-21', '2026-11-21'],
    ['ratelimitRemainingTokens', '149984', '149,984'],
    ['ratelimitReset', '1.5', '1.5 sec'],
    ['ratelimitResetRequests', '6m0s', '6m0s'],
    ['balance', ['187.25 usd', '110.00 CNY'], '$187.25, CN¥110.00'],
    ['balance', [], '–'],
    ['fileSizeLimit', 52_428_800, '52 MB'],
    ['clockAheadSeconds', 30, '30 sec'],
    ['tokenKind', 'fineGrained', 'fine-grained'],
    ['tokenKind', 'seenOnMars', 'seenOnMars'],
    ['offeredMethods', ['publickey', 'password', 'hostbased'], 'private key, password, hostbased'],
    ['field', 'passphrase', 'Passphrase of the key'],
    ['reason', 'privateKeyPpk', 'This is PuTTY’s own format.'],
    ['reason', 'otherProvider', 'otherProvider'],
    ['home', '', '–'],
  ])('%s of %j is told as %s', (name, value, text) => {
    expect(factText(name, value, wordsIn('en'))).toBe(text);
  });

  it('that is a moment is told as people write one', () => {
    const words = wordsIn('pt-BR');
    const at = '2026-12-21T17:27:01.000Z';
    expect(factText('expires', at, words)).toBe(words.format.dateTime(Date.parse(at)));
    expect(factText('expires', '2026-12-21T99:99', words)).toBe('2026-12-21T99:99');
    expect(factText('validTo', 'Dec 21 17:27:01 2026 GMT', words)).toBe(words.format.dateTime(Date.parse(at)));
    expect(factText('ratelimitReset', String(Date.parse(at) / 1000), words)).toBe(
      words.format.dateTime(Date.parse(at)),
    );
  });

  it.each(language.options)('has a short name of its own in %s, whatever it is', (name) => {
    const { t } = wordsIn(name);
    const labels = factNames.map((fact) => factLabel(fact, t) ?? '');
    expect(labels.filter((label) => label === '' || label.length > 40)).toEqual([]);
  });

  it('of a name nobody knows has none', () => {
    expect(factLabel('seenOnMars', wordsIn('en').t)).toBeNull();
  });
});
