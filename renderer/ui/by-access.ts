import type { AccessGrade, ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';

const places: Readonly<Record<AccessGrade, number>> = { recommended: 0, quick: 1, legacy: 2 };

const placeOf = ({ access }: Pick<ProviderDescriptor, 'access'>): number => (access === null ? 0 : places[access]);

/** Orders ways in: the recommended ones first, those of the past last. The order stays among those of one grade. */
export const byAccess = (a: Pick<ProviderDescriptor, 'access'>, b: Pick<ProviderDescriptor, 'access'>): number =>
  placeOf(a) - placeOf(b);
