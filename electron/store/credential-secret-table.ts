import { type FieldValues, fieldValues } from '../../shared/model/credential.ts';
import type { Stamp } from '../../shared/model/hlc.ts';
import type { CredentialId, ProviderId, Tenant } from '../../shared/model/ids.ts';
import type { Readable, Writable } from './handles.ts';
import { readJson } from './json-column.ts';

/** One sealed field. The mask beside it is what lists show. */
export type SealedField = {
  readonly field: string;
  readonly mask: string;
  readonly stamp: Stamp;
  readonly sealed: Buffer;
};

/** A sealed field with all that its place is made of. */
export type PlacedSecret = SealedField & {
  readonly tenant: Tenant;
  readonly credential: CredentialId;
  readonly destination: string;
};

/** A credential with all that opening it takes. */
export type SealedCredential = {
  readonly tenant: Tenant;
  readonly id: CredentialId;
  readonly provider: ProviderId;
  readonly destination: string;
  /** The plain ones. */
  readonly fields: FieldValues;
  readonly secrets: readonly Omit<SealedField, 'mask'>[];
};

/** A credential without secrets has one row with none. */
type SealedRow = Pick<SealedCredential, 'provider' | 'destination'> & { readonly fields: string } & (
    | Omit<SealedField, 'mask'>
    | { readonly field: null }
  );

/** Up to where a walk over all of them came; null at its beginning. */
export type SecretCursor = Pick<PlacedSecret, 'tenant' | 'credential' | 'field'> | null;

/** Most credentials have none: that needs no parsing. */
const readFields = (text: string): FieldValues => (text === '{}' ? {} : readJson(fieldValues, text));

export const secretReads = (db: Readable) => ({
  /** Up to `limit` fields after a place, of all tenants, in the order of their key. */
  page: (after: SecretCursor, limit: number): readonly PlacedSecret[] =>
    db.all<PlacedSecret>(
      `select s.tenant, s.credential, s.field, s.mask, s.stamp, s.sealed, c.destination
       from credential_secret s join credential c on c.tenant = s.tenant and c.id = s.credential
       where (s.tenant, s.credential, s.field) > ($tenant, $credential, $field)
       order by s.tenant, s.credential, s.field limit $limit`,
      { tenant: after?.tenant ?? '', credential: after?.credential ?? '', field: after?.field ?? '', limit },
    ),
  of: (tenant: Tenant, credential: CredentialId): readonly SealedField[] =>
    db.all<SealedField>(
      `select field, mask, stamp, sealed from credential_secret
       where tenant = $tenant and credential = $credential order by field`,
      { tenant, credential },
    ),
  /** One look for all of it: it stands in front of calls. */
  sealed: (tenant: Tenant, id: CredentialId): SealedCredential | undefined => {
    const rows = db.all<SealedRow>(
      `select c.provider, c.destination, c.fields, s.field, s.stamp, s.sealed
       from credential c left join credential_secret s on s.tenant = c.tenant and s.credential = c.id
       where c.tenant = $tenant and c.id = $id order by s.field`,
      { tenant, id },
    );
    const [first] = rows;
    if (first === undefined) return undefined;
    const { provider, destination } = first;
    const secrets = rows.flatMap((row) => (row.field === null ? [] : [row]));
    return { tenant, id, provider, destination, fields: readFields(first.fields), secrets };
  },
});

export const secretWrites = (db: Writable) => ({
  ...secretReads(db),
  put: (tenant: Tenant, credential: CredentialId, field: SealedField): void =>
    void db.run(
      `insert into credential_secret (tenant, credential, field, mask, stamp, sealed)
       values ($tenant, $credential, $field, $mask, $stamp, $sealed)
       on conflict (tenant, credential, field) do update set mask = $mask, stamp = $stamp, sealed = $sealed`,
      { tenant, credential, ...field },
    ),
  delete: (tenant: Tenant, credential: CredentialId, field: string): void =>
    void db.run(
      'delete from credential_secret where tenant = $tenant and credential = $credential and field = $field',
      { tenant, credential, field },
    ),
});
