import { ensure } from '../../shared/errors/exhaustive.ts';
import type { CredentialId, Tenant } from '../../shared/model/ids.ts';
import type { Transaction } from '../store/transaction.ts';

/**
 * Lets every connection that names one key name another, each on record; how many. Those in the trash too: whoever
 * restores one finds a key behind its choice.
 */
export function repointOverrides(
  tx: Transaction,
  { tenant, from, to }: { readonly tenant: Tenant; readonly from: CredentialId; readonly to: CredentialId },
): number {
  const named = tx.connections.overridesNaming(tenant, from);
  for (const [id, of] of Map.groupBy(named, ({ connection }) => connection)) {
    const organisation = ensure(of[0], 'a group has members').organisation;
    const before = ensure(tx.connections.get(organisation, id), 'overrides belong to a connection');
    for (const { provider, settings } of before.overrides.filter(({ credential }) => credential === from)) {
      tx.connections.putOverride(organisation, id, { provider, credential: to, settings });
    }
    tx.connections.update({ ...before, revision: before.revision + 1, updatedAt: tx.at });
    tx.audit({ action: 'connection.updated', tenant: organisation, records: [id], changed: ['overrides'] });
  }
  return named.length;
}
