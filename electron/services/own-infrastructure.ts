import { AppError } from '../../shared/errors/app-error.ts';
import type { Capability } from '../../shared/model/category.ts';
import type { CredentialId } from '../../shared/model/ids.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { type OwnInfrastructure, ownInfrastructure } from '../../shared/model/own-infrastructure.ts';
import type { Status } from '../../shared/model/test-result.ts';
import { outReason } from '../domain/rotation.ts';
import type { CredentialOverview } from '../store/credential-overview.ts';
import type { ReadTables } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { healthOf } from './credential-view.ts';
import type { ServiceContext } from './service-context.ts';
import { vaultTime } from './vault-time.ts';

type Tables = Pick<ReadTables, 'overview' | 'testResults'>;

/** A key of another provider that just passed the test of the job it is to do by inheritance, as it was then. */
export type InheritedProof = {
  readonly flag: OwnInfrastructure['flag'];
  readonly credential: CredentialId;
  readonly revision: number;
};

/** How a key stands, one that is out of rotation as one that fails. */
function standingOf(context: ServiceContext, { testResults }: Tables, overview: CredentialOverview): Status {
  const { tenant, id } = overview.record;
  if (outReason(testResults.outCause(tenant, id)) !== null) return 'error';
  return healthOf(overview, context.catalogue, vaultTime(context)).status;
}

/** Whether nothing is known against a key: it is on, has not ended, and no test found it unable. */
export const isUsable = (context: ServiceContext, tables: Tables, overview: CredentialOverview): boolean =>
  ['active', 'configuring'].includes(standingOf(context, tables, overview));

type Wanted = { readonly tenant: Organisation['id']; readonly job: Capability };

/** Whether an organisation has a key of its own for a job whose last test passed. A connection's own key serves only it. */
export const hasPassing = (context: ServiceContext, tables: Tables, { tenant, job }: Wanted): boolean =>
  tables.overview.list({ tenant, trashed: false }).some((overview) => {
    const { provider, connection } = overview.record;
    const does = context.catalogue.get(provider)?.capabilities.includes(job) ?? false;
    return does && connection === null && standingOf(context, tables, overview) === 'active';
  });

/** Whether a key that passed the job's test just before is still the key it was. */
function stillHolds(
  context: ServiceContext,
  tx: Transaction,
  { tenant, credential, revision }: InheritedProof & Pick<Wanted, 'tenant'>,
): boolean {
  const [overview] = tx.overview.list({ tenant, id: credential, trashed: false });
  return overview?.record.revision === revision && isUsable(context, tx, overview);
}

type Change = {
  readonly before: Organisation | null;
  readonly after: Organisation;
  readonly proofs: readonly InheritedProof[];
};

/**
 * Refuses to bind an organisation to infrastructure of its own before a key of its own for it passed its test: from then
 * on nothing falls back to the agency's. What is bound already stays bound, working or not.
 */
export function requireOwnInfrastructure(
  context: ServiceContext,
  tx: Transaction,
  { before, after, proofs }: Change,
): void {
  for (const { flag, job } of ownInfrastructure) {
    if (!after[flag] || before?.[flag] === true || hasPassing(context, tx, { tenant: after.id, job })) continue;
    if (proofs.some((proof) => proof.flag === flag && stillHolds(context, tx, { ...proof, tenant: after.id })))
      continue;
    throw new AppError('VALIDATION_FAILED', { field: flag, reason: 'ownCredentialNotPassing' });
  }
}
