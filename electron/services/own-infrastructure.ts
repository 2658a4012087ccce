import { AppError } from '../../shared/errors/app-error.ts';
import type { Capability } from '../../shared/model/category.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { ownInfrastructure } from '../../shared/model/own-infrastructure.ts';
import { outReason } from '../domain/rotation.ts';
import type { Transaction } from '../store/transaction.ts';
import { healthOf } from './credential-view.ts';
import type { ServiceContext } from './service-context.ts';
import { vaultTime } from './vault-time.ts';

/** Whether an organisation has a key of its own for a job whose last test passed. A connection's own key serves only it. */
function hasPassing(
  context: ServiceContext,
  tx: Transaction,
  { tenant, job }: { readonly tenant: Organisation['id']; readonly job: Capability },
): boolean {
  const { catalogue } = context;
  const now = vaultTime(context);
  return tx.overview.list({ tenant, trashed: false }).some((overview) => {
    const { record } = overview;
    const does = catalogue.get(record.provider)?.capabilities.includes(job) ?? false;
    if (!does || record.connection !== null) return false;
    const isOut = outReason(tx.testResults.outCause(tenant, record.id)) !== null;
    return !isOut && healthOf(overview, catalogue, now).status === 'active';
  });
}

/**
 * Refuses to bind an organisation to infrastructure of its own before a key of its own for it passed its test: from then
 * on nothing falls back to the agency's. What is bound already stays bound, working or not.
 */
export function requireOwnInfrastructure(
  context: ServiceContext,
  tx: Transaction,
  { before, after }: { readonly before: Organisation | null; readonly after: Organisation },
): void {
  for (const { flag, job } of ownInfrastructure) {
    if (!after[flag] || before?.[flag] === true || hasPassing(context, tx, { tenant: after.id, job })) continue;
    throw new AppError('VALIDATION_FAILED', { field: flag, reason: 'ownCredentialNotPassing' });
  }
}
