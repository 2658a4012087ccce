import type { Tenant } from '../../shared/model/ids.ts';
import type { PlacedSecret } from './credential-secret-table.ts';
import type { Readable } from './handles.ts';

/** A generation as a sealed value names it: the four bytes after magic, version and algorithm. */
const generationBytes = (generation: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(generation);
  return bytes;
};

/** What is sealed under which of a tenant's data keys: the sealed values say so themselves. */
export const keyUseReads = (db: Readable) => ({
  /** How many secret fields are sealed under another key than this one. */
  countOthers: (tenant: Tenant, generation: number): number =>
    db.one<{ count: number }>(
      'select count(*) as count from credential_secret where tenant = $tenant and substr(sealed, 4, 4) <> $generation',
      { tenant, generation: generationBytes(generation) },
    )?.count ?? 0,
  others: (tenant: Tenant, generation: number, limit: number): readonly PlacedSecret[] =>
    db.all<PlacedSecret>(
      `select s.tenant, s.credential, s.field, s.mask, s.stamp, s.sealed, c.destination
       from credential_secret s join credential c on c.tenant = s.tenant and c.id = s.credential
       where s.tenant = $tenant and substr(s.sealed, 4, 4) <> $generation limit $limit`,
      { tenant, generation: generationBytes(generation), limit },
    ),
  /** Whether anything still needs a key. An audit row's detail is never sealed anew: its chain would break. */
  isUsed: (tenant: Tenant, generation: number): boolean =>
    db.one<{ used: 0 | 1 }>(
      `select exists (select 1 from credential_secret
           where tenant = $tenant and substr(sealed, 4, 4) = $generation)
         or exists (select 1 from audit where tenant = $tenant and substr(detail, 4, 4) = $generation) as used`,
      { tenant, generation: generationBytes(generation) },
    )?.used === 1,
  generations: (tenant: Tenant): readonly number[] =>
    db
      .all<{ generation: number }>('select generation from data_key where tenant = $tenant order by generation', {
        tenant,
      })
      .map(({ generation }) => generation),
});
