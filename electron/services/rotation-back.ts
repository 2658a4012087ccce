import { AppError } from '../../shared/errors/app-error.ts';
import type { NewKeyFate, Rotation } from '../../shared/model/rotation.ts';
import { isBeforeTakeover } from '../domain/key-rotation.ts';
import { placeAt, without } from '../domain/order.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import type { Transaction } from '../store/transaction.ts';
import { requireFreeLabel } from './create-credential.ts';
import { orderedIds, watchingPrimary, writeOrder } from './credential-order.ts';
import { requireLivePlace } from './credential-scope.ts';
import { repointOverrides } from './repoint-overrides.ts';
import { changeKey, type Rotating, type RotationTarget, requireStep, takeStep } from './rotation-step.ts';
import { isInTime, isUntouched } from './rotation-view.ts';
import type { ServiceContext } from './service-context.ts';

export type RotationBack = RotationTarget & { readonly newKey: NewKeyFate };

/** Puts the new key out of the way: switched off where it stands, or in the trash. */
function putAway(tx: Transaction, fresh: CredentialRecord, fate: NewKeyFate): void {
  if (fresh.trashedAt !== null) return;
  const off = fresh.active ? changeKey(tx, fresh, { active: false, action: 'credential.disabled' }) : fresh;
  if (fate === 'keep') return;
  writeOrder(tx, fresh, without(orderedIds(tx, fresh), fresh.id));
  changeKey(tx, off, { trashedAt: tx.at, action: 'credential.removed' });
}

/** Takes the old key out of the trash and switches it on, as it was before it retired. */
function bringBack(tx: Transaction, old: CredentialRecord): void {
  if (old.trashedAt === null) return;
  requireFreeLabel(tx, old, old);
  const restored = changeKey(tx, old, { trashedAt: null, action: 'credential.restored' });
  changeKey(tx, restored, { active: true, action: 'credential.enabled' });
}

function requireUndoable(context: ServiceContext, tx: Transaction, rotating: Rotating): void {
  const { rotation, old } = rotating;
  requireStep(rotation, ['overlapping', 'retired']);
  if (!isInTime(context, rotation)) throw new AppError('CONFLICT', { field: 'id', reason: 'rotationOver' });
  if (!isUntouched(rotation, rotating)) throw new AppError('CONFLICT', { field: 'id', reason: 'rotationTouched' });
  requireLivePlace(tx, old);
}

/**
 * Puts the old key back where the new one stands, with every override that names the new one, within the overlap.
 *
 * Throws CONFLICT: too late (rotationOver), or one of the two keys was changed since (rotationTouched).
 */
export function undoRotation(context: ServiceContext, { newKey, ...target }: RotationBack): Rotation {
  return takeStep(context, { target, route: 'rotations.undo' }, (tx, rotating) => {
    const { old, fresh } = rotating;
    requireUndoable(context, tx, rotating);
    watchingPrimary(tx, old, () => {
      bringBack(tx, old);
      const others = without(orderedIds(tx, old), old.id);
      writeOrder(tx, old, placeAt(others, old.id, others.indexOf(fresh.id)));
      putAway(tx, fresh, newKey);
    });
    repointOverrides(tx, { tenant: old.tenant, from: fresh.id, to: old.id });
    return { step: 'undone', action: 'rotation.undone' };
  });
}

/** Gives a rotation up before the new key took over. The old key was never touched. Throws CONFLICT (rotationStep). */
export function abandonRotation(context: ServiceContext, { newKey, ...target }: RotationBack): Rotation {
  return takeStep(context, { target, route: 'rotations.abandon' }, (tx, rotating) => {
    if (!isBeforeTakeover(rotating.rotation.step)) {
      throw new AppError('CONFLICT', { field: 'id', reason: 'rotationStep' });
    }
    const { old, fresh } = rotating;
    watchingPrimary(tx, old, () => putAway(tx, fresh, newKey));
    if (newKey === 'trash') repointOverrides(tx, { tenant: old.tenant, from: fresh.id, to: old.id });
    return { step: 'abandoned', action: 'rotation.abandoned' };
  });
}
