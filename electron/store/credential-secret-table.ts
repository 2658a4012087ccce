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

export const secretReads = (db: Readable) => ({
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
