import { AppError } from '../../../shared/errors/app-error.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import {
  type CredentialId,
  credentialId,
  type ProviderId,
  systemTenant,
  type Tenant,
} from '../../../shared/model/ids.ts';
import type { CredentialRecord } from '../../store/credential-table.ts';
import type { Transaction } from '../../store/transaction.ts';
import { orderedIds, watchingPrimary, writeOrder } from '../credential-order.ts';
import { actOf, type Command, type ServiceContext } from '../service-context.ts';
import { recordsOf } from './batch-records.ts';
import { inSlices } from './in-slices.ts';
import { untouched } from './take-back.ts';

/** Audit rows one batch can have. */
const mostAuditRows = 4_000;
/** Those that stay and are named. */
const mostNamed = 100;

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

type Order = Command & { readonly batch: string };
type Live = { readonly tenant: Tenant; readonly records: readonly CredentialRecord[] };

const isRemovable = ({ trashedAt, revision }: CredentialRecord): boolean =>
  trashedAt === null && revision === untouched;
const isChanged = ({ trashedAt, revision }: CredentialRecord): boolean => trashedAt === null && revision !== untouched;

/** Moves some to the trash and puts it on record; even where nothing was left to remove, that somebody tried. */
function removeSome(tx: Transaction, batch: string, ids: readonly CredentialId[]): readonly CredentialId[] {
  const found = recordsOf(tx, ids);
  const removable = found.filter(isRemovable);
  for (const records of grouped(removable, orderText)) removeFrom(tx, records);
  const tenants = [...Map.groupBy(removable, ({ tenant }) => tenant)].map(
    ([tenant, records]): Live => ({ tenant, records }),
  );
  const told: readonly Live[] =
    tenants.length > 0 ? tenants : [{ tenant: found[0]?.tenant ?? systemTenant, records: [] }];
  for (const { tenant, records } of told) {
    const detail = { batch, count: records.length };
    tx.audit({ action: 'credential.importUndone', tenant, records: [batch, ...records.map(({ id }) => id)], detail });
  }
  return removable.map(({ id }) => id);
}

function answerOf(
  tx: Transaction,
  { batch }: Order,
  { ids, removed }: { readonly ids: readonly CredentialId[]; readonly removed: number },
): ImportUndone {
  const changed = recordsOf(tx, ids).filter(isChanged);
  return {
    batch,
    removed,
    kept: ids.length - removed,
    changed: changed.slice(0, mostNamed).map(({ id, provider, label }) => ({ credential: id, provider, label })),
  };
}

/**
 * Moves to the trash what an import created, as far as nobody changed it since, the last first and slice by slice: what
 * an interruption leaves is removed by asking again. Throws NOT_FOUND (unknownBatch).
 */
export async function undoImport(context: ServiceContext, order: Order): Promise<ImportUndone> {
  const { store, clock, actor } = context;
  const { batch } = order;
  const ids = createdBy(context, batch);
  const act = actOf(context, 'imports.undo', order);
  const removable = recordsOf(store.read, ids).filter(isRemovable);
  const removed: CredentialId[] = [];
  const answers: ImportUndone[] = [];
  const remove = (slice: readonly CredentialId[], isLast: boolean): void => {
    const answer = store.write(isLast ? act : { actor }, (tx) => {
      removed.push(...removeSome(tx, batch, slice));
      return isLast ? answerOf(tx, order, { ids, removed: removed.length }) : null;
    });
    if (answer !== null) answers.push(answer);
  };
  const slices = removable.map(({ id }) => id).toReversed();
  if (slices.length === 0) remove(ids.slice(0, 1), true);
  else await inSlices({ clock, pause: clock.nextTurn }, slices, remove);
  return ensure(answers[0], 'the last slice answers');
}
