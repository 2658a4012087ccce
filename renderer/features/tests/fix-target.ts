import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { TestResult } from '../../../shared/contract/tests.ts';
import type { FixAction } from './fix-actions.ts';

/** The provider's page a button leads to; null where it leads to none, or the provider has no such page. */
export function fixLink(action: FixAction, { links }: Pick<ProviderDescriptor, 'links'>): string | null {
  switch (action) {
    case 'openKeysPage':
      return links.keys;
    case 'openBillingPage':
      return links.billing;
    case 'openStatusPage':
      return links.status;
    case 'openWebsite':
      return links.website;
    case 'openDocs':
      return links.docs;
    default:
      return null;
  }
}

/** The field of a form a button brings the focus to, by its name there; null where there is none. */
export function fixField(
  action: FixAction,
  { fields, settings }: Pick<ProviderDescriptor, 'fields' | 'settings'>,
  stages: TestResult['stages'],
): string | null {
  const blamed = stages.find(({ state }) => state === 'fail')?.facts.field;
  const named = fields.find(({ key }) => key === blamed);
  if (action === 'editAuthority') return fieldName(fields.find(isAuthority));
  if (action === 'editSecret') return fieldName(named ?? fields.find(({ secret }) => secret));
  if (action === 'editAddress') return fieldName(named ?? fields.find(({ destination }) => destination));
  if (action !== 'editSettings') return null;
  const setting = settings.find(({ key }) => key === 'model') ?? settings[0];
  return setting === undefined ? null : `settings.${setting.key}`;
}

/** A certificate authority that counts for one key alone. */
const isAuthority = ({ format }: ProviderDescriptor['fields'][number]): boolean =>
  format.kind === 'pem' && format.holds === 'certificate';

const fieldName = (field: ProviderDescriptor['fields'][number] | undefined): string | null =>
  field === undefined ? null : `fields.${field.key}`;
