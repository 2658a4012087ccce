import type { CredentialView, FieldValues } from '../../shared/model/credential.ts';
import type { CredentialId } from '../../shared/model/ids.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import type { Transaction } from '../store/transaction.ts';
import { requireFreeLabel } from './create-credential.ts';
import { judgeFields, type StoredFields } from './credential-fields.ts';
import { openSecrets, sealSecrets } from './credential-secrets.ts';
import { requireSettings } from './credential-settings.ts';
import { definedOf } from './defined-values.ts';
import { changedNames, requireLive, requireRevision } from './expected-state.ts';
import { closeReminders } from './expiry-reminders.ts';
import { requireFormats, trimFields } from './field-formats.ts';
import { credentialView, findCredential } from './find-credential.ts';
import { actOf, type Command, descriptorOf, type ServiceContext } from './service-context.ts';

type Plain = Pick<CredentialRecord, 'label' | 'settings' | 'notes' | 'weight' | 'expiresAt' | 'scheduledTests'>;

export type CredentialUpdate = Command & {
  readonly id: CredentialId;
  readonly expectedRevision: number;
  /** Fields that are left out stay; an empty one is emptied. */
  readonly fields?: FieldValues | undefined;
  readonly confirmDestination: string | null;
} & { readonly [Key in keyof Plain]?: Plain[Key] | undefined };

/** What judging a change needs to know of the credential as it is stored. */
export function storedFields(
  context: ServiceContext,
  record: CredentialRecord,
  tables: Pick<ServiceContext['store']['read'], 'secrets'>,
): StoredFields {
  return {
    plain: record.fields,
    secretKeys: tables.secrets.of(record.tenant, record.id).map(({ field }) => field),
    destination: record.destination,
    customDestination: record.customDestination,
    openSecrets: () => openSecrets(context, record, tables.secrets),
  };
}

type FieldEdit = { readonly record: CredentialRecord; readonly input: CredentialUpdate; readonly given: FieldValues };

/** Writes the secrets of a field change. Returns what of it belongs into the record, and which fields changed. */
function applyFields(context: ServiceContext, tx: Transaction, { record, input, given }: FieldEdit) {
  const descriptor = descriptorOf(context, record.provider);
  const stored = storedFields(context, record, tx);
  const { confirmDestination } = input;
  const judged = judgeFields({ descriptor, given, stored, confirmDestination });
  requireFormats(context, { descriptor, given, storedKeys: [...Object.keys(record.fields), ...stored.secretKeys] });
  const changed = [...Object.keys(judged.secrets), ...judged.dropped, ...changedNames(record.fields, judged.plain)];
  for (const key of judged.dropped) tx.secrets.delete(record.tenant, record.id, key);
  const { destination, customDestination } = judged;
  sealSecrets(tx, { record: { ...record, destination }, descriptor }, judged.secrets);
  if (changed.length > 0) {
    tx.testResults.forgetVerdict(record.tenant, record.id);
    tx.modelLists.forget(record.tenant, record.id);
    tx.testWatch.forget(record.tenant, record.id);
  }
  return { changed, values: { fields: judged.plain, destination, customDestination } };
}

/**
 * Changes a credential. A change of fields makes what was known of it from tests void.
 *
 * Throws SECRET_REQUIRED when its secrets would go to another destination, CONFIRMATION_REQUIRED when nobody agreed to
 * that destination, CONFLICT when it changed meanwhile, its label is taken or it lies in the trash.
 */
export function updateCredential(context: ServiceContext, input: CredentialUpdate): CredentialView {
  return context.store.write(actOf(context, 'credentials.update', input), (tx) => {
    const before = findCredential(tx, input.id);
    requireRevision(before, input.expectedRevision);
    requireLive(before);
    const { label, settings, notes, weight, expiresAt, scheduledTests } = input;
    const given = input.fields === undefined ? undefined : trimFields(input.fields);
    if (settings !== undefined) requireSettings(descriptorOf(context, before.provider), settings);
    if (label !== undefined) requireFreeLabel(tx, before, { ...before, label });
    const applied = given === undefined ? null : applyFields(context, tx, { record: before, input, given });
    const after: CredentialRecord = {
      ...before,
      ...definedOf({ label, settings, notes, weight, expiresAt, scheduledTests }),
      ...applied?.values,
      revision: before.revision + 1,
      updatedAt: tx.at,
    };
    tx.credentials.update(after);
    if (after.expiresAt !== before.expiresAt) closeReminders(tx, after);
    tx.audit({
      action: 'credential.updated',
      tenant: after.tenant,
      records: [after.id],
      changed: [
        ...changedNames(before, after).filter((name) => name !== 'fields'),
        ...(applied?.changed ?? []).map((key) => `fields.${key}`),
      ],
      detail: { provider: after.provider, label: after.label, destination: after.destination },
    });
    return credentialView(context, tx, after);
  });
}
