import type { TestReport } from '../../shared/model/test-result.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import type { ModelList } from '../store/model-list-table.ts';
import type { Transaction } from '../store/transaction.ts';

/** The models a test was told of; null where it was not, or where the key was refused. */
export function modelListOf({ stages, verdict, testedAt }: TestReport): ModelList | null {
  if (verdict.accepted === 'no') return null;
  const facts = stages.map((stage) => stage.facts).findLast(({ modelIds }) => Array.isArray(modelIds));
  const ids = facts?.modelIds;
  if (facts === undefined || !Array.isArray(ids)) return null;
  const named = ids.filter((id) => id !== '');
  const isWhole = facts.listCut !== true && (typeof facts.models !== 'number' || facts.models <= named.length);
  return { fetchedAt: testedAt, whole: isWhole, ids: named };
}

/** Keeps the models a test was told of with its credential. A test that heard of none leaves the list as it was. */
export function keepModelList(tx: Transaction, { tenant, id, provider }: CredentialRecord, report: TestReport): void {
  const list = modelListOf(report);
  if (list !== null) tx.modelLists.put(tenant, id, { ...list, provider });
}
