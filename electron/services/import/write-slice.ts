import { AppError } from '../../../shared/errors/app-error.ts';
import { type CredentialId, credentialId, type Tenant } from '../../../shared/model/ids.ts';
import type { Random } from '../../ports/random.ts';
import type { CredentialRecord, OrderKey } from '../../store/credential-table.ts';
import type { Transaction } from '../../store/transaction.ts';
import { watchingPrimary } from '../credential-order.ts';
import { placeOf, requireLivePlace } from '../credential-scope.ts';
import { sealSecrets } from '../credential-secrets.ts';
import type { Draft } from './draft-row.ts';
import type { Fit } from './judge-form.ts';
import type { Judged } from './judge-rows.ts';

/** A row that is to be written. */
export type Chosen = { readonly draft: Draft; readonly judged: Judged; readonly fit: Fit };

/** What an import's rows are written as. Its audit rows name the batch, by which it is undone, and how many it was to be. */
export type Batch = {
  readonly batch: string;
  readonly source: string;
  readonly of: number;
  readonly random: Random;
};

/** The store changed so that a row no longer fits. */
export const stale = (): AppError => new AppError('CONFLICT', { field: 'importId', reason: 'importStale' });

const orderText = ({ tenant, connection, category }: OrderKey): string => `${tenant} ${connection ?? ''} ${category}`;

type Joining = { readonly key: OrderKey; readonly rows: Chosen[] };

/** Rows by the order they join, so that each order is read once. */
function byOrder(tx: Transaction, slice: readonly Chosen[]): readonly Joining[] {
  const groups = new Map<string, Joining>();
  for (const row of slice) {
    const place = placeOf(tx, row.draft.scope);
    const key: OrderKey = { ...place, category: row.fit.descriptor.category };
    const group = groups.get(orderText(key));
    if (group === undefined) {
      requireLivePlace(tx, place);
      groups.set(orderText(key), { key, rows: [row] });
    } else group.rows.push(row);
  }
  return [...groups.values()];
}

/** Throws CONFLICT (importStale) where a stored credential took a label meanwhile. */
function requireFreeLabels(tx: Transaction, { key, rows }: Joining): void {
  const providers = Map.groupBy(rows, ({ fit }) => fit.descriptor.id);
  for (const [provider, own] of providers) {
    const labels = own.map(({ judged }) => judged.label);
    if (tx.credentials.hasLabel(key, provider, labels)) throw stale();
  }
}

function recordOf(
  tx: Transaction,
  { fit, judged }: Chosen,
  at: { readonly key: OrderKey; readonly id: CredentialId; readonly position: number },
): CredentialRecord {
  return {
    ...at.key,
    id: at.id,
    provider: fit.descriptor.id,
    label: judged.label,
    fields: fit.judged.plain,
    settings: {},
    destination: fit.judged.destination,
    customDestination: fit.judged.customDestination,
    position: at.position,
    weight: 1,
    active: true,
    scheduledTests: true,
    notes: '',
    expiresAt: null,
    revision: 1,
    createdAt: tx.at,
    updatedAt: tx.at,
    trashedAt: null,
  };
}

/** Appends rows to their order. Behind a primary nobody becomes one. */
function join(tx: Transaction, joining: Joining, random: Random): readonly CredentialId[] {
  const { key, rows } = joining;
  requireFreeLabels(tx, joining);
  const { count, hasActive } = tx.credentials.standing(key);
  const ids: CredentialId[] = [];
  const insert = (): void => {
    for (const [index, row] of rows.entries()) {
      const id = credentialId.parse(random.uuid(tx.at));
      const record = recordOf(tx, row, { key, id, position: count + index });
      tx.credentials.insert(record);
      sealSecrets(tx, { record, descriptor: row.fit.descriptor }, row.fit.judged.secrets);
      ids.push(id);
    }
  };
  if (hasActive) insert();
  else watchingPrimary(tx, key, insert);
  return ids;
}

/** Writes some rows of a batch and puts them on record. Throws CONFLICT (importStale). */
export function writeSlice(
  tx: Transaction,
  slice: readonly Chosen[],
  { batch, source, of, random }: Batch,
): readonly CredentialId[] {
  const created = new Map<Tenant, CredentialId[]>();
  for (const joining of byOrder(tx, slice)) {
    const { tenant } = joining.key;
    created.set(tenant, [...(created.get(tenant) ?? []), ...join(tx, joining, random)]);
  }
  for (const [tenant, ids] of created) {
    const detail = { batch, source, count: ids.length, of };
    tx.audit({ action: 'credential.imported', tenant, records: [batch, ...ids], detail });
  }
  return [...created.values()].flat();
}
