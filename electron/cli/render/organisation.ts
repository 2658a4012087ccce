import { createFormats } from '../../../shared/i18n/format.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import type { View } from '../command.ts';
import { factSheet, pairs, yesNo } from './facts.ts';

export function renderOrganisation(organisation: Organisation, view: View): string {
  const { translate, language } = view;
  const { dateTime, number } = createFormats(language);
  const { trashedAt } = organisation;
  return factSheet(view, [
    ['id', organisation.id],
    ['slug', organisation.slug],
    ['name', organisation.name],
    ['taxId', organisation.taxId],
    [
      'contacts',
      organisation.contacts.map(({ name, email }) => (email === null ? name : `${name} <${email}>`)).join(', '),
    ],
    ['plan', organisation.plan],
    ['billingStatus', translate(`terms.billingStatus.${organisation.billingStatus}`)],
    ['timeZone', organisation.timeZone],
    ['currency', organisation.currency],
    ['markup', `${number(organisation.markupBasisPoints / 100)} %`],
    ['dataLocation', organisation.dataLocation],
    ['useOwnRedis', yesNo(view, organisation.useOwnRedis)],
    ['useOwnDatabase', yesNo(view, organisation.useOwnDatabase)],
    ['useOwnStorage', yesNo(view, organisation.useOwnStorage)],
    ['useGateway', yesNo(view, organisation.useGateway)],
    ['onlyOwnKeys', yesNo(view, organisation.onlyOwnKeys)],
    ['allowLowerLevel', yesNo(view, organisation.allowLowerLevel)],
    ['inheritance', pairs(organisation.inheritance)],
    ['strategies', pairs({ ...organisation.strategies.categories, ...organisation.strategies.providers })],
    ['notes', organisation.notes],
    ['createdAt', dateTime(organisation.createdAt)],
    ['trashedAt', trashedAt === null ? null : dateTime(trashedAt)],
  ]);
}
