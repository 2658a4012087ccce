import type { Tenant } from '../../shared/model/ids.ts';
import type { TestReport } from '../../shared/model/test-result.ts';
import { outAfter } from '../domain/rotation.ts';
import { isConclusive } from '../domain/status.ts';
import type { Transaction } from '../store/transaction.ts';
import { keepModelList } from './keep-model-list.ts';
import type { NetworkWitness } from './network-witness.ts';
import type { ServiceContext } from './service-context.ts';
import type { PlannedTest } from './test-targets.ts';
import { pinFirstUse } from './trusted-host-keys.ts';
import { type AlertChanges, type Recording, watchFailures } from './watch-failures.ts';

export type FinishedTest = { readonly test: PlannedTest; readonly report: TestReport };

/** Of one tenant as many ids fit into one audit row. */
const recordsPerRow = 500;

/** What a transaction has to put on record of one tenant. */
type Recorded = AlertChanges & { readonly tested: string[] };

/** Keeps one result, where there is something to keep it with. */
function keep(recording: Recording, { test, report }: FinishedTest, recorded: Recorded): void {
  const { context, tx } = recording;
  const { tenant } = test;
  const record = test.stored === null ? undefined : tx.credentials.get(tenant, test.stored.id);
  if (record === undefined) return;
  tx.testResults.append(tenant, record.id, { id: context.random.uuid(tx.at), report });
  recorded.tested.push(record.id);
  // A credential that was changed during its test is not the one that was tested.
  if (!isConclusive(report.cause) || record.revision !== test.stored?.revision) return;
  const { verdict, cause, testedAt } = report;
  const outCause = outAfter(tx.testResults.outCause(tenant, record.id), report);
  tx.testResults.setVerdict(tenant, record.id, { verdict, cause, testedAt });
  pinFirstUse(tx, record, report);
  tx.testResults.setOut(tenant, record.id, outCause);
  keepModelList(tx, record, report);
  watchFailures(recording, { tenant, credential: record.id, report }, recorded);
}

function putOnRecord(tx: Transaction, tenant: Tenant, { tested, opened, closed }: Recorded): void {
  for (let from = 0; from === 0 || from < tested.length; from += recordsPerRow) {
    tx.audit({ action: 'credential.tested', tenant, records: tested.slice(from, from + recordsPerRow) });
  }
  if (opened.length > 0) tx.audit({ action: 'alert.opened', tenant, records: opened });
  if (closed.length > 0) tx.audit({ action: 'alert.closed', tenant, records: closed });
}

/**
 * Keeps the results of finished tests, in one transaction, with one audit row per tenant, and the alerts that follow.
 *
 * A test never changes the order: health follows from its verdict, the primary stays who it is.
 */
export function recordTests(context: ServiceContext, witness: NetworkWitness, finished: readonly FinishedTest[]): void {
  if (finished.length === 0) return;
  for (const { test, report } of finished) {
    if (isConclusive(report.cause)) witness.note(test.target.destination, report);
  }
  context.store.write({ actor: context.actor }, (tx) => {
    const byTenant = new Map<Tenant, Recorded>();
    for (const one of finished) {
      const recorded = byTenant.get(one.test.tenant) ?? { tested: [], opened: [], closed: [] };
      byTenant.set(one.test.tenant, recorded);
      keep({ context, tx, witness }, one, recorded);
    }
    for (const [tenant, recorded] of byTenant) putOnRecord(tx, tenant, recorded);
  });
}
