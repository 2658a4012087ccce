import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import { canonicalDestination } from '../domain/destination.ts';
import { maskOf } from '../domain/mask.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import type { SealPlace } from '../store/sealer.ts';
import type { ReadTables } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import type { ServiceContext } from './service-context.ts';

const table = 'credential_secret';

type Place = Pick<CredentialRecord, 'tenant' | 'id' | 'destination'>;

/** Where a credential's secret field belongs: what it is sealed for. */
export const placeOf = ({ tenant, id, destination }: Place, field: string): SealPlace => ({
  tenant,
  table,
  record: id,
  field,
  destination,
});

/** Seals what was typed, each value bound to its record and destination, its mask beside it. */
export function sealSecrets(
  tx: Transaction,
  { record, descriptor }: { readonly record: Place; readonly descriptor: ProviderDescriptor },
  secrets: FieldValues,
): void {
  for (const [key, value] of Object.entries(secrets)) {
    const field = ensure(
      descriptor.fields.find((one) => one.key === key),
      'unknown fields were refused before',
    );
    const sealed = tx.seal(placeOf(record, key), value);
    tx.secrets.put(record.tenant, record.id, { field: key, mask: maskOf(descriptor, field, value), ...sealed });
  }
}

/** The secrets of a credential in clear. From here on the redactor knows them. */
export function openSecrets(
  { store, redactor }: Pick<ServiceContext, 'store' | 'redactor'>,
  record: CredentialRecord,
  secrets: Pick<ReadTables['secrets'], 'of'> = store.read.secrets,
): FieldValues {
  const opened = secrets.of(record.tenant, record.id).map((sealed) => {
    const value = store.unseal(placeOf(record, sealed.field), sealed);
    redactor.remember(value);
    return [sealed.field, value] as const;
  });
  return Object.fromEntries(opened);
}

/**
 * All fields of a credential in clear, as a test or a reveal needs them.
 *
 * The destination the secrets are bound to must be the one its fields spell: plain fields that were changed behind the
 * store's back would otherwise send them elsewhere. Throws STORE_DAMAGED naming the record.
 */
export function openFields(context: ServiceContext, record: CredentialRecord): FieldValues {
  const fields = { ...record.fields, ...openSecrets(context, record) };
  const descriptor = context.catalogue.get(record.provider);
  if (descriptor !== undefined && canonicalDestination(descriptor, fields) !== record.destination) {
    throw new AppError('STORE_DAMAGED', { params: { table: 'credential', record: record.id, field: 'destination' } });
  }
  return fields;
}
