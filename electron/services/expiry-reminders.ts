import { alertId, type Tenant } from '../../shared/model/ids.ts';
import { type ReminderKind, reminderKinds, reminderOf, remindWithinMs } from '../domain/expiry-band.ts';
import type { ExpiringKey } from '../store/expiry-table.ts';
import type { Transaction } from '../store/transaction.ts';
import type { ServiceContext } from './service-context.ts';

type Keyed = Pick<ExpiringKey, 'tenant' | 'id'>;

/** Nobody has tested anything: an end is a date somebody typed. */
const untested = { reachable: 'unknown', accepted: 'unknown', capable: 'unknown' } as const;

/** Closes the open reminders of a key but one; the ids of those that were open. */
function closeOpen(tx: Transaction, { tenant, id }: Keyed, but: ReminderKind | null = null): readonly string[] {
  return reminderKinds.flatMap((kind) => {
    const open = kind === but ? undefined : tx.alerts.openOf({ tenant, credential: id, kind });
    if (open === undefined) return [];
    tx.alerts.close(open, tx.at);
    return [open];
  });
}

/** Closes what reminds of a key's end, because it is another one now or the key gave way to a new one. */
export function closeReminders(tx: Transaction, key: Keyed): void {
  const closed = closeOpen(tx, key);
  if (closed.length > 0) tx.audit({ action: 'alert.closed', tenant: key.tenant, records: [...closed] });
}

type Changes = { readonly opened: string[]; readonly closed: string[] };

function remind(
  { context, tx }: { readonly context: Pick<ServiceContext, 'random'>; readonly tx: Transaction },
  key: ExpiringKey,
  changes: Changes,
): void {
  const kind = key.wanted ? reminderOf(key.expiresAt, tx.at) : null;
  changes.closed.push(...closeOpen(tx, key, kind));
  if (kind === null || tx.alerts.openOf({ tenant: key.tenant, credential: key.id, kind }) !== undefined) return;
  const id = alertId.parse(context.random.uuid(tx.at));
  const { tenant, id: credential } = key;
  tx.alerts.open({ id, tenant, credential, kind, verdict: untested, cause: null, openedAt: tx.at });
  changes.opened.push(id);
}

/** Keys whose reminders are not what they should be now. What has ended keeps the reminder it had. */
function outdated({ store, clock }: Pick<ServiceContext, 'store' | 'clock'>): readonly ExpiringKey[] {
  const now = clock.now();
  return store.read.expiries.watched(now + remindWithinMs).filter(({ wanted, expiresAt, open }) => {
    if (wanted && expiresAt !== null && expiresAt <= now) return false;
    const kind = wanted ? reminderOf(expiresAt, now) : null;
    return reminderKinds.some((one) => open.includes(one) !== (one === kind));
  });
}

/** So many keys in one transaction: of each tenant what changes fits into an audit row. */
const keysAtOnce = 200;

/**
 * Reminds of keys that end soon, 14 and 3 days before, once each, and takes back what no longer holds: the end was
 * moved, the key was switched off, removed or rotated.
 */
export function remindOfExpiry(context: Pick<ServiceContext, 'store' | 'clock' | 'random' | 'actor'>): void {
  const all = outdated(context);
  for (let from = 0; from < all.length; from += keysAtOnce) remindSome(context, all.slice(from, from + keysAtOnce));
}

function remindSome(context: Pick<ServiceContext, 'store' | 'random' | 'actor'>, keys: readonly ExpiringKey[]): void {
  context.store.write({ actor: context.actor }, (tx) => {
    const byTenant = new Map<Tenant, Changes>();
    for (const key of keys) {
      const changes = byTenant.get(key.tenant) ?? { opened: [], closed: [] };
      byTenant.set(key.tenant, changes);
      remind({ context, tx }, key, changes);
    }
    for (const [tenant, { opened, closed }] of byTenant) {
      if (opened.length > 0) tx.audit({ action: 'alert.opened', tenant, records: opened });
      if (closed.length > 0) tx.audit({ action: 'alert.closed', tenant, records: closed });
    }
  });
}
