import { AppError } from '../../shared/errors/app-error.ts';
import type { AuditAction } from '../../shared/model/audit-entry.ts';
import type { CredentialId, RotationId } from '../../shared/model/ids.ts';
import type { Rotation, RotationStep } from '../../shared/model/rotation.ts';
import { isOpenStep } from '../domain/key-rotation.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import type { RotationRecord } from '../store/rotation-table.ts';
import type { Transaction } from '../store/transaction.ts';
import { requireRevision } from './expected-state.ts';
import { findCredential } from './find-credential.ts';
import { findRotation, keysOf, rotationView } from './rotation-view.ts';
import { actOf, type Command, type ServiceContext } from './service-context.ts';

export type RotationTarget = Command & { readonly id: RotationId; readonly expectedRevision: number };

/** What a step works on. */
export type Rotating = ReturnType<typeof keysOf> & { readonly rotation: RotationRecord };

/** What a step made of a rotation. Keys are read again: their revisions are those it leaves behind. */
export type Stepped = Partial<Pick<RotationRecord, 'overlapHours' | 'retireAt' | 'report'>> & {
  readonly step: RotationStep;
  readonly action: AuditAction;
};

/** Writes what a step made of a rotation, with its audit row. */
export function settleStep(
  tx: Transaction,
  { rotation, old, fresh }: Rotating,
  { action, ...changes }: Stepped,
): RotationRecord {
  const revisionOf = (id: CredentialId): number => findCredential(tx, id).revision;
  const settled: RotationRecord = {
    ...rotation,
    ...changes,
    credentialRevision: revisionOf(old.id),
    replacementRevision: revisionOf(fresh.id),
    revision: rotation.revision + 1,
    updatedAt: tx.at,
    endedAt: isOpenStep(changes.step) ? null : tx.at,
  };
  tx.rotations.update(settled);
  tx.audit({
    action,
    tenant: rotation.tenant,
    records: [rotation.id, old.id, fresh.id],
    detail: { provider: old.provider, before: old.label, after: fresh.label },
  });
  return settled;
}

/** Runs one step of a rotation as one transaction: whole, or not at all. */
export function takeStep(
  context: ServiceContext,
  { target, route }: { readonly target: RotationTarget; readonly route: string },
  work: (tx: Transaction, rotating: Rotating) => Stepped,
): Rotation {
  return context.store.write(actOf(context, route, target), (tx) => {
    const rotation = findRotation(tx, target.id);
    requireRevision(rotation, target.expectedRevision);
    const rotating = { rotation, ...keysOf(tx, rotation) };
    return rotationView(context, tx, settleStep(tx, rotating, work(tx, rotating)));
  });
}

/** Refuses a step that does not come now. */
export function requireStep({ step }: RotationRecord, allowed: readonly RotationStep[]): void {
  if (!allowed.includes(step)) throw new AppError('CONFLICT', { field: 'id', reason: 'rotationStep' });
}

/** Writes a change of a key as its next revision, with what was done to it on record. */
export function changeKey(
  tx: Transaction,
  record: CredentialRecord,
  { action, ...changes }: Partial<Pick<CredentialRecord, 'active' | 'trashedAt'>> & { readonly action: AuditAction },
): CredentialRecord {
  const changed = { ...record, ...changes, revision: record.revision + 1, updatedAt: tx.at };
  tx.credentials.update(changed);
  const detail = { provider: record.provider, label: record.label };
  tx.audit({ action, tenant: record.tenant, records: [record.id], detail });
  return changed;
}
