import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import { canonicalDestination } from '../domain/destination.ts';
import { maskOf } from '../domain/mask.ts';
import type { SealedCredential } from '../store/credential-secret-table.ts';
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

type Sealed = SealedCredential['secrets'];

/** Opens sealed fields in their place. From here on the redactor knows them. */
function unsealAll(
  { store, redactor }: Pick<ServiceContext, 'store' | 'redactor'>,
  place: Place,
  secrets: Sealed,
): FieldValues {
  const opened = secrets.map((sealed) => {
    const value = store.unseal(placeOf(place, sealed.field), sealed);
    redactor.remember(value);
    return [sealed.field, value] as const;
  });
  return Object.fromEntries(opened);
}

/** The secrets of a credential in clear. */
export const openSecrets = (
  context: Pick<ServiceContext, 'store' | 'redactor'>,
  record: Place,
  secrets: Pick<ReadTables['secrets'], 'of'> = context.store.read.secrets,
): FieldValues => unsealAll(context, record, secrets.of(record.tenant, record.id));

/**
 * All fields of a credential in clear, as a test or a reveal needs them.
 *
 * The destination the secrets are bound to must be the one its fields spell: plain fields that were changed behind the
 * store's back would otherwise send them elsewhere. Throws STORE_DAMAGED naming the record.
 */
export function openSealed(context: ServiceContext, sealed: SealedCredential): FieldValues {
  const fields = { ...sealed.fields, ...unsealAll(context, sealed, sealed.secrets) };
  const descriptor = context.catalogue.get(sealed.provider);
  if (descriptor !== undefined && canonicalDestination(descriptor, fields) !== sealed.destination) {
    throw new AppError('STORE_DAMAGED', { params: { table: 'credential', record: sealed.id, field: 'destination' } });
  }
  return fields;
}

/** The same of a credential whose record was read. */
export const openFields = (context: ServiceContext, record: CredentialRecord): FieldValues =>
  openSealed(context, { ...record, secrets: context.store.read.secrets.of(record.tenant, record.id) });
