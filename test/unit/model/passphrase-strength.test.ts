import { describe, expect, it } from 'vitest';
import { passphraseStrength } from '../../../shared/model/passphrase-strength.ts';

describe('the strength of a new passphrase', () => {
  it.each([
    'cavalo bateria grampo correto',
    'correct horse battery staple',
    'xK9#mQ2$vL7p',
    'tempestade girafa lago pente',
  ])('accepts %s', (text) => {
    expect(passphraseStrength(text)).toMatchObject({ acceptable: true, reason: null });
  });

  it.each(['', 'senha', 'xK9#mQ2$vL7', '😀😁😂🤣😃😄'])('finds %j too short', (text) => {
    expect(passphraseStrength(text)).toMatchObject({ acceptable: false, reason: 'tooShort' });
  });

  it.each([
    'Senha123456789!',
    'minhasenhasecreta',
    'tempestade girafa',
    'tempest giraffe',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    '123456789012345678901234',
    'qwertyuiopasdfghjklzxcvbnm',
    'abc '.repeat(500),
  ])('finds %.30j guessable however long it is', (text) => {
    expect(passphraseStrength(text)).toMatchObject({ acceptable: false, reason: 'guessable' });
  });

  it('judges the form that is used, so full-width letters gain nothing', () => {
    expect(passphraseStrength('ｓｅｎｈａ１２３４５６７８９')).toEqual(passphraseStrength('senha123456789'));
  });
});
