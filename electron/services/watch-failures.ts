import { alertId, type CredentialId, type Tenant } from '../../shared/model/ids.ts';
import type { TestReport } from '../../shared/model/test-result.ts';
import { failuresToAlert, outcomeOf } from '../domain/test-watch.ts';
import type { Transaction } from '../store/transaction.ts';
import type { NetworkWitness } from './network-witness.ts';
import type { ServiceContext } from './service-context.ts';

/** Where a test is being recorded. */
export type Recording = {
  readonly context: Pick<ServiceContext, 'random'>;
  readonly tx: Transaction;
  readonly witness: NetworkWitness;
};

/** Alerts that came and went with the results of one tenant. */
export type AlertChanges = { readonly opened: string[]; readonly closed: string[] };

type Judged = { readonly tenant: Tenant; readonly credential: CredentialId; readonly report: TestReport };

/** Failures in a row after a test. What our own network may have caused does not count, nor does it clear anything. */
function failuresAfter({ tx, witness }: Recording, before: number, { verdict }: TestReport): number {
  const outcome = outcomeOf(verdict);
  if (outcome === 'passed') return 0;
  const isOurs = verdict.reachable === 'no' && witness.looksDown(tx.at);
  return outcome === 'failed' && !isOurs ? before + 1 : before;
}

/** Counts failures in a row, raises an alert with the second, once, and pairs it with the recovery. */
export function watchFailures(recording: Recording, judged: Judged, changes: AlertChanges): void {
  const { context, tx } = recording;
  const { tenant, credential, report } = judged;
  const { verdict, cause, testedAt, retryAt = null } = report;
  const before = tx.testWatch.get(tenant, credential)?.failures ?? 0;
  const failures = failuresAfter(recording, before, report);
  tx.testWatch.put(tenant, credential, { failures, testedAt, retryAt });
  const open = tx.alerts.openOf({ tenant, credential, kind: 'failing' });
  if (outcomeOf(verdict) === 'passed' && open !== undefined) {
    tx.alerts.close(open, tx.at);
    changes.closed.push(open);
  }
  if (open !== undefined || failures === before || failures < failuresToAlert) return;
  const id = alertId.parse(context.random.uuid(tx.at));
  tx.alerts.open({ id, tenant, credential, kind: 'failing', verdict, cause, openedAt: tx.at });
  changes.opened.push(id);
}
