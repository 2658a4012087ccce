import { AppError } from '../../shared/errors/app-error.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import type { CredentialId } from '../../shared/model/ids.ts';
import { openFields } from './credential-secrets.ts';
import { requireLive } from './expected-state.ts';
import { findCredential } from './find-credential.ts';
import type { ServiceContext } from './service-context.ts';

export type RevealInput = {
  readonly id: CredentialId;
  /** One field, or null for all. */
  readonly field: string | null;
};

/**
 * Opens a credential's fields for a person. Who may ask, and how often, was decided before.
 *
 * The audit row is committed before the value is returned. Throws NOT_FOUND, CONFLICT in the trash, VALIDATION_FAILED
 * for a field without a value, STORE_DAMAGED naming the record.
 */
export function discloseFields(
  context: ServiceContext,
  { id, field }: RevealInput,
  action: 'credential.revealed' | 'credential.copied',
): FieldValues {
  return context.store.write({ actor: context.actor }, (tx) => {
    const record = findCredential(tx, id);
    requireLive(record);
    const fields = openFields(context, record);
    const value = field !== null && Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (field !== null && value === undefined) {
      throw new AppError('VALIDATION_FAILED', { field: 'field', reason: 'unknownKey' });
    }
    tx.audit({
      action,
      tenant: record.tenant,
      records: [record.id],
      detail: { provider: record.provider, label: record.label, field: field ?? '*' },
    });
    return field === null || value === undefined ? fields : { [field]: value };
  });
}
