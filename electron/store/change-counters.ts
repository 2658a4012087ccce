import type { Tenant } from '../../shared/model/ids.ts';
import type { Database } from './sqlite.ts';

/** How often each tenant's rows changed since the store was opened: who keeps a copy of them sees when it is old. */
export type ChangeCounters = {
  readonly of: (tenant: Tenant) => number;
  /** After a transaction that was rolled back: what was read meanwhile is not so. */
  readonly discard: () => void;
};

/** The tables a resolution depends on, and the column that says whose row it is. */
const counted = {
  organisation: 'id',
  connection: 'tenant',
  connection_override: 'tenant',
  credential: 'tenant',
  test_verdict: 'tenant',
} as const;

/** Of a store that a newer version wrote: it is only read, as long as it is open. */
export const noChanges: ChangeCounters = { of: () => 0, discard: () => undefined };

/** Triggers of this connection alone see every change, whoever makes it. The file's schema knows nothing of them. */
export function countChanges(database: Database): ChangeCounters {
  const counts = new Map<string, number>();
  const raise = (tenant: string): void => void counts.set(tenant, (counts.get(tenant) ?? 0) + 1);
  database.function('chv_changed', (tenant: string) => {
    raise(tenant);
    return null;
  });
  for (const [table, tenant] of Object.entries(counted)) {
    for (const [event, row] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ] as const) {
      database.exec(
        `create temp trigger changed_${event}_${table} after ${event} on main.${table}
         begin select chv_changed(${row}.${tenant}); end`,
      );
    }
  }
  return {
    of: (tenant) => counts.get(tenant) ?? 0,
    discard: () => {
      for (const tenant of counts.keys()) raise(tenant);
    },
  };
}
