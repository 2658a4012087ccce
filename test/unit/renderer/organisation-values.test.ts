import { expect, it } from 'vitest';
import { changedOf, valuesOf } from '../../../renderer/features/organisations/organisation-values.ts';
import { organisationId } from '../../../shared/model/ids.ts';
import { type Organisation, organisationDefaults } from '../../../shared/model/organisation.ts';

const padaria: Organisation = {
  ...organisationDefaults,
  id: organisationId.parse('0190c1d2-0000-7000-8000-000000000001'),
  contacts: [],
  slug: 'padaria',
  name: 'Padaria',
  taxId: '11222333000181',
  revision: 3,
  createdAt: 1,
  updatedAt: 2,
  trashedAt: null,
};

it('a form nobody touched changes nothing', () => {
  expect(changedOf(padaria, valuesOf(padaria))).toEqual({});
});

it('only what was typed over is sent, and an emptied CNPJ is none', () => {
  expect(changedOf(padaria, { ...valuesOf(padaria), name: 'Padaria Nova' })).toEqual({ name: 'Padaria Nova' });
  expect(changedOf(padaria, { ...valuesOf(padaria), taxId: ' ' })).toEqual({ taxId: null });
});
