import type { AlertState } from '../../shared/contract/alerts.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Alert } from '../../shared/model/alert.ts';
import type { AlertId } from '../../shared/model/ids.ts';
import type { AlertRecord } from '../store/alert-table.ts';
import type { ReadTables } from '../store/tables.ts';
import { actOf, type Command, type ServiceContext } from './service-context.ts';

type Page = { readonly state: AlertState | null; readonly from: number; readonly limit: number };

const alertOf = ({ tenant: _tenant, ...alert }: AlertRecord): Alert => alert;

function findAlert({ alerts }: Pick<ReadTables, 'alerts'>, id: AlertId): AlertRecord {
  const found = alerts.get(id);
  if (found === undefined) throw new AppError('NOT_FOUND', { field: 'id', reason: 'unknownAlert' });
  return found;
}

/** Alerts of live credentials, newest first, and how many open ones nobody has seen. */
export function listAlerts({ store }: ServiceContext, { state, from, limit }: Page) {
  const { alerts } = store.read;
  // One more than asked for tells whether there is a next page.
  const found = alerts.list(state, from, limit + 1);
  return {
    alerts: found.slice(0, limit).map(alertOf),
    next: found.length > limit ? from + limit : null,
    unseen: alerts.unseen(),
  };
}

/** Notes that somebody saw an alert. Throws NOT_FOUND. */
export function acknowledgeAlert(context: ServiceContext, input: Command & { readonly id: AlertId }): Alert {
  const before = findAlert(context.store.read, input.id);
  if (before.acknowledgedAt !== null) return alertOf(before);
  return context.store.write(actOf(context, 'alerts.acknowledge', input), (tx) => {
    tx.alerts.acknowledge(input.id, tx.at);
    tx.audit({ action: 'alert.acknowledged', tenant: before.tenant, records: [input.id] });
    return alertOf(findAlert(tx, input.id));
  });
}
