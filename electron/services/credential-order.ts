import type { CredentialId } from '../../shared/model/ids.ts';
import { primaryOf } from '../domain/order.ts';
import type { OrderKey } from '../store/credential-table.ts';
import type { ReadTables } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';

/** Ids of one order's live credentials, first candidate first. */
export const orderedIds = ({ credentials }: Pick<ReadTables, 'credentials'>, key: OrderKey): readonly CredentialId[] =>
  credentials.order(key).map(({ id }) => id);

/** Makes an order what it should be: positions 0, 1, 2 … in the order of the ids. */
export function writeOrder(tx: Transaction, key: OrderKey, ids: readonly CredentialId[]): void {
  const positions = new Map(tx.credentials.order(key).map(({ id, position }) => [id, position]));
  ids.forEach((id, position) => {
    if (positions.get(id) !== position) tx.credentials.setPosition(key.tenant, id, position);
  });
}

/**
 * Runs a change and, where it made another credential primary, says so in the audit: whatever the cause, a change of
 * primary is an event of its own.
 */
export function watchingPrimary(tx: Transaction, key: OrderKey, change: () => void): void {
  const before = primaryOf(tx.credentials.order(key));
  change();
  const after = primaryOf(tx.credentials.order(key));
  if (before === after) return;
  tx.audit({
    action: 'credential.primaryChanged',
    tenant: key.tenant,
    records: [before, after].filter((id) => id !== null),
    detail: { category: key.category, before: before ?? '', after: after ?? '' },
  });
}
