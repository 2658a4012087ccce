import type { CredentialId, Tenant } from '../../../shared/model/ids.ts';
import type { Transaction } from '../../store/transaction.ts';
import type { ServiceContext } from '../service-context.ts';
import { inSlices } from './in-slices.ts';

/** Revision of a credential nobody changed since it was created. */
export const untouched = 1;

function deleteSome(tx: Transaction, batch: string, ids: readonly CredentialId[]): void {
  const deleted = new Map<Tenant, CredentialId[]>();
  for (const id of ids) {
    const tenant = tx.credentials.ownerOf(id);
    const record = tenant === undefined ? undefined : tx.credentials.get(tenant, id);
    // What somebody worked on in these seconds is theirs.
    if (record?.revision !== untouched) continue;
    tx.trash.deleteCredential(record);
    deleted.set(record.tenant, [...(deleted.get(record.tenant) ?? []), id]);
  }
  for (const [tenant, gone] of deleted.size > 0 ? deleted : [['system', []] as const]) {
    const detail = { batch, count: gone.length };
    tx.audit({ action: 'credential.importUndone', tenant, records: [batch, ...gone], detail });
  }
}

/**
 * Deletes what an import wrote before it failed, the last first: nothing of it lies in the trash, where it would make
 * a duplicate of the next attempt.
 */
export const takeBack = (
  { store, clock, actor }: Pick<ServiceContext, 'store' | 'clock' | 'actor'>,
  batch: string,
  ids: readonly CredentialId[],
): Promise<void> =>
  inSlices({ clock, pause: clock.nextTurn }, ids.toReversed(), (slice) =>
    store.write({ actor }, (tx) => deleteSome(tx, batch, slice)),
  );
