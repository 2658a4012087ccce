import { AppError } from '../../../shared/errors/app-error.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { type CredentialId, credentialId, type Tenant } from '../../../shared/model/ids.ts';
import type { CredentialRecord, OrderKey } from '../../store/credential-table.ts';
import type { Transaction } from '../../store/transaction.ts';
import { watchingPrimary } from '../credential-order.ts';
import { placeOf, requireLivePlace } from '../credential-scope.ts';
import { sealSecrets } from '../credential-secrets.ts';
import { actOf, type Command } from '../service-context.ts';
import type { Draft } from './draft-row.ts';
import type { Staged } from './import-desk.ts';
import type { ImportWorld } from './import-world.ts';
import type { Fit } from './judge-form.ts';
import type { Judged } from './judge-rows.ts';
import { judgeAll, readStandings } from './judge-staged.ts';

/** Ids in one audit row; the batch's own comes first. */
const idsPerAuditRow = 400;
/** Ids that are answered. */
const mostAnswered = 500;

export type ImportDone = { readonly batch: string; readonly created: number; readonly credentials: CredentialId[] };

type Chosen = { readonly draft: Draft; readonly judged: Judged; readonly fit: Fit };

const chosenOf = ({ rows, judged }: Pick<Staged, 'rows' | 'judged'>): readonly Chosen[] =>
  judged.flatMap((one, index): readonly Chosen[] => {
    const draft = rows[index];
    return one.included && one.fit !== null && draft !== undefined ? [{ draft, judged: one, fit: one.fit }] : [];
  });

const stale = (): AppError => new AppError('CONFLICT', { field: 'importId', reason: 'importStale' });

/** Judges the rows against the store as it is now. Throws CONFLICT (importStale) where one that was chosen no longer fits. */
async function requireFresh(world: ImportWorld, staged: Staged): Promise<readonly Chosen[]> {
  const { rows, judged: before } = staged;
  const standings = await readStandings(world, staged, rows);
  const judged = judgeAll(world, staged, { rows, standings });
  if (staged.rows !== rows) throw stale();
  Object.assign(staged, { standings, judged });
  const same = judged.every((now, index) => {
    const then = before[index];
    return now.included === then?.included && (!now.included || (now.label === then.label && now.state === then.state));
  });
  if (!same) throw stale();
  return chosenOf(staged);
}

const orderText = ({ tenant, connection, category }: OrderKey): string => `${tenant} ${connection ?? ''} ${category}`;

/** Rows by the order they join, so that each order is read once. */
function byOrder(tx: Transaction, chosen: readonly Chosen[]) {
  const groups = new Map<string, { readonly key: OrderKey; readonly rows: Chosen[] }>();
  for (const row of chosen) {
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

/** Puts on record what a batch created. Its rows name the batch, by which it is undone. */
type Batch = {
  readonly batch: string;
  readonly created: ReadonlyMap<Tenant, readonly CredentialId[]>;
  readonly source: string;
};

function auditBatch(tx: Transaction, { batch, created: byTenant, source }: Batch): void {
  for (const [tenant, created] of byTenant) {
    for (let at = 0; at < created.length; at += idsPerAuditRow) {
      const records = [batch, ...created.slice(at, at + idsPerAuditRow)];
      tx.audit({
        action: 'credential.imported',
        tenant,
        records,
        detail: { batch, source, count: records.length - 1 },
      });
    }
  }
}

/**
 * Writes every included row in one transaction; all or none. The preview is over then.
 *
 * Throws NOT_FOUND (unknownImport), VALIDATION_FAILED (nothingIncluded), CONFLICT (importStale) with the preview judged
 * anew. A stored credential is never changed.
 */
export async function confirmImport(
  world: ImportWorld,
  order: Command & { readonly importId: string },
): Promise<ImportDone> {
  const { context, desk, session } = world;
  const act = actOf(context, 'imports.confirm', order);
  const staged = findStaged(world, order.importId);
  // A command that ran already is answered from the log, though its preview is over.
  if (staged === null) return context.store.write(act, () => desk.get(session, order.importId) as never);
  const chosen = await requireFresh(world, staged);
  if (chosen.length === 0) throw new AppError('VALIDATION_FAILED', { field: 'importId', reason: 'nothingIncluded' });
  const done = context.store.write(act, (tx): ImportDone => {
    const batch = context.random.uuid(tx.at);
    const created = new Map<Tenant, CredentialId[]>();
    for (const { key, rows } of byOrder(tx, chosen)) {
      const ids = created.get(key.tenant) ?? [];
      created.set(key.tenant, ids);
      const first = tx.credentials.order(key).length;
      watchingPrimary(tx, key, () => {
        for (const [index, row] of rows.entries()) {
          const id = credentialId.parse(context.random.uuid(tx.at));
          const record = recordOf(tx, row, { key, id, position: first + index });
          if (tx.credentials.labelled(key, record.provider, record.label) !== undefined) throw stale();
          tx.credentials.insert(record);
          sealSecrets(tx, { record, descriptor: row.fit.descriptor }, row.fit.judged.secrets);
          ids.push(id);
        }
      });
    }
    auditBatch(tx, { batch, created, source: staged.source });
    const all = [...created.values()].flat();
    return { batch, created: all.length, credentials: all.slice(0, mostAnswered) };
  });
  desk.drop(session, order.importId);
  return ensure(done, 'the transaction answers');
}

function findStaged({ desk, session }: ImportWorld, id: string): Staged | null {
  try {
    return desk.get(session, id);
  } catch {
    return null;
  }
}
