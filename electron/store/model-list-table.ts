import { z } from 'zod';
import type { ConnectionId, CredentialId, ProviderId, Tenant } from '../../shared/model/ids.ts';
import { modelId } from '../../shared/model/provider-model.ts';
import type { Answer } from '../../shared/model/test-result.ts';
import type { Instant } from '../../shared/model/time.ts';
import { liveCredential } from './credential-overview.ts';
import type { Readable, Writable } from './handles.ts';
import { readJson } from './json-column.ts';

/** Of one credential so many models are kept at most, as many as a test shows. */
const keptModels = 500;

export type ModelList = {
  readonly fetchedAt: Instant;
  /** False where the vendor named more than are kept. */
  readonly whole: boolean;
  readonly ids: readonly string[];
};

/** A live credential, and the models its vendor listed for it. */
export type ModelSource = {
  readonly tenant: Tenant;
  readonly id: CredentialId;
  readonly connection: ConnectionId | null;
  readonly provider: ProviderId;
  readonly active: boolean;
  readonly expiresAt: Instant | null;
  /** Whether the last test said that its key is good; null where none did. */
  readonly accepted: Answer | null;
  readonly list: ModelList | null;
};

type ListRow = { readonly fetchedAt: Instant; readonly whole: 0 | 1; readonly ids: string };

type SourceRow = Omit<ModelSource, 'active' | 'list'> & {
  readonly active: 0 | 1;
  readonly fetchedAt: Instant | null;
  readonly whole: 0 | 1 | null;
  readonly ids: string | null;
};

const idList = z.array(modelId).max(keptModels);

/** Reads lists once where they are the same: keys of one vendor mostly are. */
function listReader(): (row: ListRow) => ModelList {
  const read = new Map<string, readonly string[]>();
  return ({ fetchedAt, whole, ids }) => {
    const known = read.get(ids) ?? readJson(idList, ids);
    read.set(ids, known);
    return { fetchedAt, whole: whole === 1, ids: known };
  };
}

/** What vendors listed, as it was when they were last asked. */
export const modelListReads = (db: Readable) => ({
  get: (tenant: Tenant, credential: CredentialId): ModelList | undefined => {
    const row = db.one<ListRow>(
      'select fetched_at as fetchedAt, whole, ids from model_list where tenant = $tenant and credential = $credential',
      { tenant, credential },
    );
    return row === undefined ? undefined : listReader()(row);
  },
  /** Every live credential of a tenant, or of all, with its list. */
  sources: (whose: { readonly tenant?: Tenant }): readonly ModelSource[] => {
    const read = listReader();
    return db
      .all<SourceRow>(
        `select c.tenant, c.id, c.connection, c.provider, c.active, c.expires_at as expiresAt, v.accepted,
           m.fetched_at as fetchedAt, m.whole, m.ids
         from credential c
         left join organisation o on o.id = c.tenant
         left join connection k on k.tenant = c.tenant and k.id = c.connection
         left join test_verdict v on v.tenant = c.tenant and v.credential = c.id
         left join model_list m on m.tenant = c.tenant and m.credential = c.id
         where ${liveCredential} and ${whose.tenant === undefined ? 'true' : 'c.tenant = $tenant'}`,
        whose,
      )
      .map(({ fetchedAt, whole, ids, active, ...row }) => ({
        ...row,
        active: active === 1,
        list: fetchedAt === null || whole === null || ids === null ? null : read({ fetchedAt, whole, ids }),
      }));
  },
});

export const modelListWrites = (db: Writable) => ({
  ...modelListReads(db),
  /** Takes the place of the list before. More models than are kept make it a part of one. */
  put: (tenant: Tenant, credential: CredentialId, list: ModelList & { readonly provider: ProviderId }): void =>
    void db.run(
      `insert into model_list (tenant, credential, provider, fetched_at, whole, ids)
       values ($tenant, $credential, $provider, $fetchedAt, $whole, $ids)
       on conflict (tenant, credential) do update set provider = $provider, fetched_at = $fetchedAt, whole = $whole,
         ids = $ids`,
      {
        tenant,
        credential,
        provider: list.provider,
        fetchedAt: list.fetchedAt,
        whole: list.whole && list.ids.length <= keptModels ? 1 : 0,
        ids: JSON.stringify(list.ids.slice(0, keptModels)),
      },
    ),
  /** After a change of its fields it is another key's list. */
  forget: (tenant: Tenant, credential: CredentialId): void =>
    void db.run('delete from model_list where tenant = $tenant and credential = $credential', { tenant, credential }),
});
