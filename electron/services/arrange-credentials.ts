import { AppError } from '../../shared/errors/app-error.ts';
import type { AuditAction } from '../../shared/model/audit-entry.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import type { CredentialId } from '../../shared/model/ids.ts';
import { placeAt, without } from '../domain/order.ts';
import type { CredentialRecord, OrderKey } from '../store/credential-table.ts';
import type { Transaction } from '../store/transaction.ts';
import { requireFreeLabel } from './create-credential.ts';
import { orderedIds, watchingPrimary, writeOrder } from './credential-order.ts';
import { requireLivePlace } from './credential-scope.ts';
import { viewOf } from './credential-view.ts';
import { requireLive, requireRevision } from './expected-state.ts';
import { credentialView, findCredential } from './find-credential.ts';
import { actOf, type Command, type ServiceContext } from './service-context.ts';
import { vaultTime } from './vault-time.ts';

export type CredentialTarget = Command & { readonly id: CredentialId; readonly expectedRevision: number };

type Arrangement<T> = {
  readonly target: CredentialTarget;
  readonly route: string;
  readonly action: AuditAction;
  /** Checked before anything else, and before the revision. */
  readonly require?: (tx: Transaction, record: CredentialRecord) => void;
  /** Changes rows of the order; returns what changes in the credential itself. */
  readonly change: (tx: Transaction, record: CredentialRecord) => Partial<CredentialRecord>;
  readonly answer: (tx: Transaction, record: CredentialRecord) => T;
};

/** Runs a change that may touch the order as one transaction, with the change of primary it may cause. */
function arrange<T>(context: ServiceContext, { target, route, action, require, change, answer }: Arrangement<T>): T {
  return context.store.write(actOf(context, route, target), (tx) => {
    const before = findCredential(tx, target.id);
    require?.(tx, before);
    requireRevision(before, target.expectedRevision);
    tx.audit({
      action,
      tenant: before.tenant,
      records: [before.id],
      detail: { provider: before.provider, label: before.label },
    });
    watchingPrimary(tx, before, () => {
      const changes = change(tx, before);
      tx.credentials.update({ ...before, ...changes, revision: before.revision + 1, updatedAt: tx.at });
    });
    return answer(tx, before);
  });
}

const viewAfter =
  (context: ServiceContext) =>
  (tx: Transaction, record: CredentialRecord): CredentialView =>
    credentialView(context, tx, record);

/** Refuses a change of an order that is another one by now, and says which. */
export function requireOrder(tx: Transaction, record: OrderKey, expected: readonly CredentialId[] | null): void {
  if (expected === null) return;
  const order = orderedIds(tx, record);
  const isSame = order.length === expected.length && order.every((id, place) => id === expected[place]);
  if (!isSame) throw new AppError('CONFLICT', { field: 'expectedOrder', reason: 'orderChanged', order });
}

/** What anyone may see of one order's live credentials, first candidate first. */
const orderViews = ({ store, catalogue, clock }: ServiceContext, { tenant, connection, category }: OrderKey) =>
  store.read.overview
    .list({ tenant, category, trashed: false })
    .filter(({ record }) => record.connection === connection)
    .map((overview) => viewOf(overview, catalogue, vaultTime({ store, clock })));

/**
 * Moves a credential to a place of its order, 0 being the first candidate. Answers the whole order.
 *
 * Throws CONFLICT (orderChanged) with the order as it is where it is not the one the user saw.
 */
export function moveCredential(
  context: ServiceContext,
  {
    position,
    expectedOrder,
    ...target
  }: CredentialTarget & { readonly position: number; readonly expectedOrder: readonly CredentialId[] | null },
): { readonly credentials: readonly CredentialView[] } {
  // A long order is far more to write down than the move itself: the log of commands keeps only which one it was.
  const order = arrange<OrderKey>(context, {
    target,
    route: 'credentials.move',
    action: 'credential.moved',
    require: (tx, record) => requireOrder(tx, record, expectedOrder),
    change: (tx, record) => {
      requireLive(record);
      writeOrder(tx, record, placeAt(orderedIds(tx, record), record.id, position));
      return {};
    },
    answer: (_tx, { tenant, connection, category }) => ({ tenant, connection, category }),
  });
  return { credentials: orderViews(context, order) };
}

/** Switches a credential on or off. Its place in the order stays. */
export const setCredentialActive = (
  context: ServiceContext,
  { active, ...target }: CredentialTarget & { readonly active: boolean },
): CredentialView =>
  arrange(context, {
    target,
    route: 'credentials.setActive',
    action: active ? 'credential.enabled' : 'credential.disabled',
    change: (_tx, record) => {
      requireLive(record);
      return { active };
    },
    answer: viewAfter(context),
  });

/** Puts a credential in the trash. Those behind it move up; it remembers its place. */
export const removeCredential = (context: ServiceContext, target: CredentialTarget): CredentialView =>
  arrange(context, {
    target,
    route: 'credentials.remove',
    action: 'credential.removed',
    change: (tx, record) => {
      requireLive(record);
      writeOrder(tx, record, without(orderedIds(tx, record), record.id));
      return { trashedAt: tx.at };
    },
    answer: viewAfter(context),
  });

/** Takes a credential out of the trash, back to the place it had. Throws CONFLICT when its label is taken by now. */
export const restoreCredential = (context: ServiceContext, target: CredentialTarget): CredentialView =>
  arrange(context, {
    target,
    route: 'credentials.restore',
    action: 'credential.restored',
    change: (tx, record) => {
      requireLivePlace(tx, record);
      requireFreeLabel(tx, record, record);
      writeOrder(tx, record, placeAt(orderedIds(tx, record), record.id, record.position));
      return { trashedAt: null };
    },
    answer: viewAfter(context),
  });
