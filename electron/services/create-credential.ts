import type { ScopeRef } from '../../shared/contract/credentials.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { CredentialView, FieldValues } from '../../shared/model/credential.ts';
import { credentialId, type ProviderId } from '../../shared/model/ids.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import type { Transaction } from '../store/transaction.ts';
import { judgeFields } from './credential-fields.ts';
import { watchingPrimary } from './credential-order.ts';
import { type Place, placeOf, requireLivePlace } from './credential-scope.ts';
import { sealSecrets } from './credential-secrets.ts';
import { requireSettings } from './credential-settings.ts';
import { requireFormats, trimFields } from './field-formats.ts';
import { credentialView } from './find-credential.ts';
import { actOf, type Command, descriptorOf, type ServiceContext } from './service-context.ts';

export type NewCredential = Command &
  Pick<CredentialRecord, 'label' | 'settings' | 'notes' | 'weight' | 'expiresAt' | 'active'> & {
    /** Left out: it may be tested by the machine itself. */
    readonly scheduledTests?: boolean;
    readonly scope: ScopeRef;
    readonly provider: ProviderId;
    /** Plain values and secrets by field key. */
    readonly fields: FieldValues;
    readonly confirmDestination: string | null;
  };

/** Labels tell a provider's credentials apart within a scope, so two live ones never share one. */
export function requireFreeLabel(
  tx: Transaction,
  place: Place,
  { id, provider, label }: Pick<CredentialRecord, 'provider' | 'label'> & { readonly id?: string },
): void {
  const holder = tx.credentials.labelled(place, provider, label);
  if (holder !== undefined && holder !== id) {
    throw new AppError('CONFLICT', { field: 'label', reason: 'labelTaken' });
  }
}

/**
 * Stores a credential at the end of its order, every secret sealed.
 *
 * Throws VALIDATION_FAILED naming the field, CONFLICT for a label that is taken, CONFIRMATION_REQUIRED for a custom
 * destination nobody agreed to.
 */
export function createCredential(context: ServiceContext, input: NewCredential): CredentialView {
  const descriptor = descriptorOf(context, input.provider);
  requireSettings(descriptor, input.settings);
  const given = trimFields(input.fields);
  requireFormats(context, { descriptor, given, storedKeys: [] });
  return context.store.write(actOf(context, 'credentials.create', input), (tx) => {
    const place = placeOf(tx, input.scope);
    requireLivePlace(tx, place);
    requireFreeLabel(tx, place, input);
    const judged = judgeFields({ ...input, descriptor, given, stored: null });
    const key = { ...place, category: descriptor.category };
    const record: CredentialRecord = {
      ...key,
      id: credentialId.parse(context.random.uuid(tx.at)),
      provider: input.provider,
      label: input.label,
      fields: judged.plain,
      settings: input.settings,
      destination: judged.destination,
      customDestination: judged.customDestination,
      position: tx.credentials.order(key).length,
      weight: input.weight,
      active: input.active,
      scheduledTests: input.scheduledTests ?? true,
      notes: input.notes,
      expiresAt: input.expiresAt,
      revision: 1,
      createdAt: tx.at,
      updatedAt: tx.at,
      trashedAt: null,
    };
    tx.audit({
      action: 'credential.created',
      tenant: record.tenant,
      records: [record.id],
      detail: { provider: record.provider, label: record.label, destination: record.destination },
    });
    watchingPrimary(tx, key, () => tx.credentials.insert(record));
    sealSecrets(tx, { record, descriptor }, judged.secrets);
    return credentialView(context, tx, record);
  });
}
