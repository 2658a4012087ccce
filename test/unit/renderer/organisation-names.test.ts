import { describe, expect, it } from 'vitest';
import { changesOf, valuesOf } from '../../../renderer/features/organisations/organisation-values.ts';
import { taxIdText } from '../../../renderer/features/organisations/tax-id-text.ts';
import { rankOrganisations } from '../../../renderer/features/switcher/rank-organisations.ts';
import { initialsOf } from '../../../renderer/ui/initials.ts';

describe('the name of an organisation', () => {
  it.each([
    ['Acme Comércio Ltda', 'AL'],
    ['acme', 'A'],
    ['Órion & Cia', 'ÓC'],
    ['', ''],
  ])('%s is abbreviated to %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('is found whatever its accents and case, best match first, recent ones before others', () => {
    const named = (name: string, id: string) => ({ id, name, slug: name.toLowerCase().replaceAll(' ', '-') });
    const all = [named('Clínica São Lucas', '1'), named('São João Pães', '2'), named('Acme', '3')];
    const ids = (typed: string, recent: readonly string[] = []) =>
      rankOrganisations(all, typed, recent).map(({ id }) => id);
    expect(ids(' sao ')).toEqual(['2', '1']);
    expect(ids('LUCAS cli')).toEqual(['1']);
    expect(ids('', ['2'])).toEqual(['2', '3', '1']);
    expect(ids('zênite')).toEqual([]);
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
