import type { Tenant } from '../../shared/model/ids.ts';
import type { WrappedDataKey } from '../ports/key-ring.ts';
import type { Readable, Writable } from './handles.ts';

/** After so many sealed values a tenant's key is replaced: random 96-bit nonces of AES-GCM must not meet. */
export const sealsPerKey = 2 ** 28;

type NewestKey = { readonly generation: number; readonly sealedCount: number };

/** Each tenant's data keys, sealed under the root key. */
export const dataKeyReads = (db: Readable) => ({
  /** Oldest first: the ring seals under the last one it was given. */
  all: (): readonly WrappedDataKey[] =>
    db.all<WrappedDataKey>('select tenant, generation, wrapped from data_key order by tenant, generation'),
});

export const dataKeyWrites = (db: Writable) => ({
  ...dataKeyReads(db),
  newest: (tenant: Tenant): NewestKey | undefined =>
    db.one<NewestKey>(
      `select generation, sealed_count as sealedCount from data_key
       where tenant = $tenant order by generation desc limit 1`,
      { tenant },
    ),
  delete: (tenant: Tenant, generation: number): void =>
    void db.run('delete from data_key where tenant = $tenant and generation = $generation', { tenant, generation }),
  insert: (key: WrappedDataKey): void =>
    void db.run('insert into data_key (tenant, generation, wrapped) values ($tenant, $generation, $wrapped)', key),
  countSeal: (tenant: Tenant, generation: number): void =>
    void db.run(
      'update data_key set sealed_count = sealed_count + 1 where tenant = $tenant and generation = $generation',
      { tenant, generation },
    ),
});
