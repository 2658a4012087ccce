import { AppError } from '../../../shared/errors/app-error.ts';
import { type CredentialId, credentialId, type ProviderId, type Tenant } from '../../../shared/model/ids.ts';
import type { CredentialRecord } from '../../store/credential-table.ts';
import type { Transaction } from '../../store/transaction.ts';
import { orderedIds, watchingPrimary, writeOrder } from '../credential-order.ts';
import { actOf, type Command, type ServiceContext } from '../service-context.ts';

/** Revision of a credential nobody changed since it was created. */
const untouched = 1;
/** Audit rows one batch can have. */
const mostAuditRows = 1_000;
/** Those that stay and are named. */
const mostNamed = 100;
const idsPerAuditRow = 400;

export type ImportUndone = {
  readonly batch: string;
  readonly removed: number;
  readonly kept: number;
  readonly changed: { readonly credential: CredentialId; readonly provider: ProviderId; readonly label: string }[];
};

/** Ids of what a batch created, by what the audit has on record. Throws NOT_FOUND (unknownBatch). */
function createdBy({ store }: ServiceContext, batch: string): readonly CredentialId[] {
  const entries = store.auditEntries({
    tenant: null,
    action: 'credential.imported',
    record: batch,
    before: null,
    limit: mostAuditRows,
  });
  const records = entries.filter((entry) => entry.records[0] === batch).flatMap((entry) => entry.records.slice(1));
  if (records.length === 0) throw new AppError('NOT_FOUND', { field: 'batch', reason: 'unknownBatch' });
  return records.map((id) => credentialId.parse(id));
}

const orderText = ({ tenant, connection, category }: CredentialRecord): string =>
  `${tenant} ${connection ?? ''} ${category}`;

/** Moves credentials of one order to the trash; those behind them move up. */
function removeFrom(tx: Transaction, records: readonly CredentialRecord[]): void {
  const [first] = records;
  if (first === undefined) return;
  const leaving = new Set(records.map(({ id }) => id));
  watchingPrimary(tx, first, () => {
    const staying = orderedIds(tx, first).filter((id) => !leaving.has(id));
    writeOrder(tx, first, staying);
    for (const record of records) {
      tx.credentials.update({ ...record, trashedAt: tx.at, revision: record.revision + 1, updatedAt: tx.at });
    }
  });
}

/** Records by a text they share, in the order of the first of each. */
function grouped<T>(items: readonly T[], textOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(textOf(item));
    if (group === undefined) groups.set(textOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

type Undone = { readonly batch: string; readonly removed: readonly CredentialRecord[]; readonly tenant: Tenant };

function auditUndone(tx: Transaction, { batch, removed, tenant }: Undone): void {
  const ids = removed.map(({ id }) => id);
  // Even where nothing was left to remove, that somebody tried is on record.
  for (let at = 0; at === 0 || at < ids.length; at += idsPerAuditRow) {
    const some = ids.slice(at, at + idsPerAuditRow);
    tx.audit({
      action: 'credential.importUndone',
      tenant,
      records: [batch, ...some],
      detail: { batch, count: some.length },
    });
  }
}

/** Moves to the trash what an import created, as far as nobody changed it since. Throws NOT_FOUND (unknownBatch). */
export function undoImport(context: ServiceContext, order: Command & { readonly batch: string }): ImportUndone {
  const { batch } = order;
  const ids = createdBy(context, batch);
  return context.store.write(actOf(context, 'imports.undo', order), (tx) => {
    const found = ids.flatMap((id): readonly CredentialRecord[] => {
      const tenant = tx.credentials.ownerOf(id);
      const record = tenant === undefined ? undefined : tx.credentials.get(tenant, id);
      return record === undefined ? [] : [record];
    });
    const removable = found.filter(({ trashedAt, revision }) => trashedAt === null && revision === untouched);
    const changed = found.filter(({ trashedAt, revision }) => trashedAt === null && revision !== untouched);
    for (const records of grouped(removable, orderText)) removeFrom(tx, records);
    const tenants = new Set(found.map(({ tenant }) => tenant));
    for (const tenant of tenants.size > 0 ? tenants : ['system' as const]) {
      const removed = removable.filter((record) => record.tenant === tenant);
      auditUndone(tx, { batch, removed, tenant });
    }
    return {
      batch,
      removed: removable.length,
      kept: ids.length - removable.length,
      changed: changed.slice(0, mostNamed).map(({ id, provider, label }) => ({ credential: id, provider, label })),
    };
  });
}
