import type { Tenant } from '../../shared/model/ids.ts';
import type { TestReport } from '../../shared/model/test-result.ts';
import { isConclusive } from '../domain/status.ts';
import type { Transaction } from '../store/transaction.ts';
import { keepModelList } from './keep-model-list.ts';
import type { ServiceContext } from './service-context.ts';
import type { PlannedTest } from './test-targets.ts';

export type FinishedTest = { readonly test: PlannedTest; readonly report: TestReport };

/** Of one tenant as many ids fit into one audit row. */
const recordsPerRow = 500;

/** Keeps one result and returns whose it is; null where there is nothing to keep it with. */
function keep(context: ServiceContext, tx: Transaction, { test, report }: FinishedTest): string | null {
  const record = test.stored === null ? undefined : tx.credentials.get(test.tenant, test.stored.id);
  if (record === undefined) return null;
  tx.testResults.append(test.tenant, record.id, { id: context.random.uuid(tx.at), report });
  // A credential that was changed during its test is not the one that was tested.
  if (isConclusive(report.cause) && record.revision === test.stored?.revision) {
    keepModelList(tx, record, report);
    const { verdict, cause, testedAt } = report;
    tx.testResults.setVerdict(test.tenant, record.id, { verdict, cause, testedAt });
  }
  return record.id;
}

/**
 * Keeps the results of finished tests, in one transaction, with one audit row per tenant.
 *
 * A test never changes the order: health follows from its verdict, the primary stays who it is.
 */
export function recordTests(context: ServiceContext, finished: readonly FinishedTest[]): void {
  if (finished.length === 0) return;
  context.store.write({ actor: context.actor }, (tx) => {
    const byTenant = new Map<Tenant, string[]>();
    for (const one of finished) {
      const records = byTenant.get(one.test.tenant) ?? [];
      byTenant.set(one.test.tenant, records);
      const id = keep(context, tx, one);
      if (id !== null) records.push(id);
    }
    for (const [tenant, records] of byTenant) {
      for (let from = 0; from === 0 || from < records.length; from += recordsPerRow) {
        tx.audit({ action: 'credential.tested', tenant, records: records.slice(from, from + recordsPerRow) });
      }
    }
  });
}
