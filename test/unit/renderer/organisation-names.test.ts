import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../renderer/features/organisations/initials.ts';
import { matchesFilter } from '../../../renderer/features/organisations/matches-filter.ts';
import { changesOf, valuesOf } from '../../../renderer/features/organisations/organisation-values.ts';
import { taxIdText } from '../../../renderer/features/organisations/tax-id-text.ts';

describe('the name of an organisation', () => {
  it.each([
    ['Acme Comércio Ltda', 'AL'],
    ['acme', 'A'],
    ['Órion & Cia', 'ÓC'],
    ['', ''],
  ])('%s is abbreviated to %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('is found whatever its accents and case', () => {
    expect(matchesFilter(' sao ', ['Clínica São Lucas'])).toBe(true);
    expect(matchesFilter('LUCAS', ['Clínica São Lucas', 'clinica-sao-lucas'])).toBe(true);
    expect(matchesFilter('', ['Acme'])).toBe(true);
    expect(matchesFilter('zênite', ['Acme', 'acme'])).toBe(false);
  });
});

describe('a CNPJ', () => {
  it('is written the way people know it', () => {
    expect(taxIdText('12ABC34501DE35')).toBe('12.ABC.345/01DE-35');
  });

  it('that is left out is none, not an empty one', () => {
    expect(changesOf({ ...valuesOf(null), name: 'Acme', taxId: '  ' }).taxId).toBeNull();
  });
});

describe('a new organisation', () => {
  it('starts as a Brazilian one on the free plan', () => {
    expect(valuesOf(null)).toMatchObject({ plan: 'free', timeZone: 'America/Sao_Paulo', currency: 'BRL', name: '' });
  });
});
