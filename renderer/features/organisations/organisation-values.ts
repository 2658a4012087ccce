import { type Organisation, organisationDefaults } from '../../../shared/model/organisation.ts';
import type { PlanId } from '../../../shared/model/plan.ts';

/** What the form holds: texts as typed. */
export type OrganisationValues = {
  readonly name: string;
  readonly slug: string;
  readonly taxId: string;
  readonly plan: PlanId;
  readonly timeZone: string;
  readonly currency: string;
};

/** Values of an existing organisation, or those a new one starts with. */
export const valuesOf = (organisation: Organisation | null): OrganisationValues => {
  const { plan, timeZone, currency, taxId } = organisation ?? organisationDefaults;
  return {
    name: organisation?.name ?? '',
    slug: organisation?.slug ?? '',
    taxId: taxId ?? '',
    plan,
    timeZone,
    currency,
  };
};

/** The changes those values ask the engine for. */
export const changesOf = ({ name, taxId, plan, timeZone, currency }: OrganisationValues) => ({
  name,
  taxId: taxId.trim() === '' ? null : taxId,
  plan,
  timeZone,
  currency,
});

/** Only what differs from the organisation as the form began, so that fields nobody touched stay another window's. */
export const changedOf = (organisation: Organisation, values: OrganisationValues) => {
  const before = changesOf(valuesOf(organisation));
  const after = changesOf(values);
  return {
    ...(after.name !== before.name && { name: after.name }),
    ...(after.taxId !== before.taxId && { taxId: after.taxId }),
    ...(after.plan !== before.plan && { plan: after.plan }),
    ...(after.timeZone !== before.timeZone && { timeZone: after.timeZone }),
    ...(after.currency !== before.currency && { currency: after.currency }),
  };
};
