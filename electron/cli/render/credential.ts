import { createFormats } from '../../../shared/i18n/format.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import type { View } from '../command.ts';
import { factSheet, listing, pairs, yesNo } from './facts.ts';

/** Where a credential belongs, by name. */
const holderOf = ({ organisation, connection }: CredentialView): string =>
  [organisation, connection].filter((part) => part !== null).join(' / ');

export function renderCredential(credential: CredentialView, view: View): string {
  const { translate, language } = view;
  const { dateTime, date } = createFormats(language);
  const { health, expiresAt, trashedAt } = credential;
  return factSheet(view, [
    ['id', credential.id],
    ['provider', credential.provider],
    ['label', credential.label],
    ['scope', `${translate(`terms.scope.${credential.scope}`)} ${holderOf(credential)}`.trimEnd()],
    ['fields', pairs(credential.fields)],
    ['settings', pairs(credential.settings)],
    ['customDestination', credential.customDestination],
    ['hostKey', credential.hostKey?.fingerprint ?? null],
    ['position', credential.position],
    ['weight', credential.weight],
    ['active', yesNo(view, credential.active)],
    ['scheduledTests', yesNo(view, credential.scheduledTests)],
    ['status', translate(`terms.status.${health.status}`)],
    ['reason', health.cause === null ? null : translate(`causes.${health.cause}.title`)],
    ['testedAt', health.testedAt === null ? translate('cli.say.never') : dateTime(health.testedAt)],
    ['expiresAt', expiresAt === null ? null : date(expiresAt)],
    ['notes', credential.notes],
    ['trashedAt', trashedAt === null ? null : dateTime(trashedAt)],
  ]);
}

export function renderCredentials(credentials: readonly CredentialView[], view: View): string {
  const { translate, language } = view;
  const { dateTime } = createFormats(language);
  return listing(
    view,
    ['organisation', 'category', 'position', 'provider', 'label', 'status', 'tested', 'id'],
    credentials.map((each) => [
      holderOf(each) || translate('terms.scope.system'),
      translate(`terms.category.${each.category}`),
      each.position,
      each.provider,
      each.label,
      translate(`terms.status.${each.health.status}`),
      each.health.testedAt === null ? translate('cli.say.never') : dateTime(each.health.testedAt),
      each.id,
    ]),
  );
}
