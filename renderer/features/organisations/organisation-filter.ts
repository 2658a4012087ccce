import type { ListedOrganisation } from '../../state/use-organisations.ts';

export const organisationFilters = ['failing', 'empty'] as const;
export type OrganisationFilter = (typeof organisationFilters)[number];

export const isOrganisationFilter = (value: unknown): value is OrganisationFilter =>
  organisationFilters.some((one) => one === value);

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

const passes: Readonly<Record<OrganisationFilter, (organisation: ListedOrganisation) => boolean>> = {
  failing: ({ counts }) => counts.error > 0,
  empty: ({ counts }) => counts.credentials === 0,
};

/** Whether an organisation has every word that was typed, in any order and with or without accents, and passes the filters. */
export function matchesOrganisation(
  organisation: ListedOrganisation,
  { find, only }: { readonly find: string; readonly only: readonly OrganisationFilter[] },
): boolean {
  const { name, slug, taxId } = organisation;
  const text = fold([name, slug, taxId ?? ''].join(' '));
  const words = fold(find).split(/\s+/).filter(Boolean);
  const digits = find.replace(/[.\-/\s]/g, '').toLowerCase();
  const isFound =
    words.every((word) => text.includes(word)) || (taxId?.toLowerCase().startsWith(digits) === true && digits !== '');
  return isFound && only.every((filter) => passes[filter](organisation));
}
