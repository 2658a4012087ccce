import { systemTenant } from '../../shared/model/ids.ts';
import type { ServiceContext } from './service-context.ts';

const dayMs = 24 * 60 * 60_000;

/** How long things lie in the trash before they are gone for good. */
export const trashMs = 30 * dayMs;

/** What an audit row can name. */
const recordsAtOnce = 500;

type Purging = Pick<ServiceContext, 'store' | 'clock' | 'actor'>;

/** One audited step; whether there may be more. */
function purgeSome({ store, clock, actor }: Purging): boolean {
  const before = clock.now() - trashMs;
  if (!store.read.trash.isDue(before)) return false;
  store.write({ actor }, (tx) => {
    const credentials = tx.trash.dueCredentials(before, recordsAtOnce);
    for (const credential of credentials) tx.trash.deleteCredential(credential);
    const connections = tx.trash.dueConnections(before, recordsAtOnce - credentials.length);
    for (const connection of connections) tx.trash.deleteConnection(connection);
    tx.audit({
      action: 'vault.trashPurged',
      tenant: systemTenant,
      records: [...credentials, ...connections].map(({ id }) => id),
      detail: { credentials: credentials.length, connections: connections.length },
    });
  });
  return true;
}

/** Removes credentials and connections that lay in the trash for 30 days, their secrets with them. */
export function purgeTrash(context: Purging): void {
  let purged = false;
  while (purgeSome(context)) purged = true;
  if (purged) context.store.compact();
}
