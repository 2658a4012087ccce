import { describe, expect, it } from 'vitest';
import { isValidTaxId, normaliseTaxId } from '../../../shared/model/tax-id.ts';

describe('CNPJ', () => {
  it.each(['11.222.333/0001-81', '12.ABC.345/01DE-35', '12abc34501de35'])('accepts %s', (written) => {
    expect(isValidTaxId(normaliseTaxId(written))).toBe(true);
  });

  it.each(['', '11222333000182', '11111111111111', '12ABC34501DE3A', '1122233300018', '112223330001811'])(
    'refuses %s',
    (written) => {
      expect(isValidTaxId(normaliseTaxId(written))).toBe(false);
    },
  );

  it('notices any one of the first twelve digits typed wrong', () => {
    const valid = '11222333000181';
    const wrong = [...valid.slice(0, 12)].flatMap((digit, place) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
        (shift) => valid.slice(0, place) + String((Number(digit) + shift) % 10) + valid.slice(place + 1),
      ),
    );
    expect(wrong.filter(isValidTaxId)).toEqual([]);
  });
});
