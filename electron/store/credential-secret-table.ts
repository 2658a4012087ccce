import type { Stamp } from '../../shared/model/hlc.ts';
import type { CredentialId, Tenant } from '../../shared/model/ids.ts';
import type { Readable, Writable } from './handles.ts';

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

/** Up to where a walk over all of them came; null at its beginning. */
export type SecretCursor = Pick<PlacedSecret, 'tenant' | 'credential' | 'field'> | null;

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
