import { AppError } from '../../shared/errors/app-error.ts';
import type { CredentialId, RotationId } from '../../shared/model/ids.ts';
import { letsThrough, type Rotation } from '../../shared/model/rotation.ts';
import { placeAt, without } from '../domain/order.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import type { Transaction } from '../store/transaction.ts';
import { requireOrder } from './arrange-credentials.ts';
import { orderedIds, watchingPrimary, writeOrder } from './credential-order.ts';
import { requireLivePlace } from './credential-scope.ts';
import { openSecrets } from './credential-secrets.ts';
import { closeReminders } from './expiry-reminders.ts';
import { repointOverrides } from './repoint-overrides.ts';
import { requireOtherSecret } from './rotation-start.ts';
import {
  changeKey,
  type Rotating,
  type RotationTarget,
  requireStep,
  type Stepped,
  settleStep,
  takeStep,
} from './rotation-step.ts';
import { canStandAlone, findRotation, keysOf } from './rotation-view.ts';
import type { ServiceContext } from './service-context.ts';

const hourMs = 60 * 60_000;

export type RotationOnward = RotationTarget & {
  /** Left out: as the rotation has it. */
  readonly overlapHours?: number | undefined;
  /** The order the user saw; null: whatever it is. */
  readonly expectedOrder: readonly CredentialId[] | null;
};

/** Both keys must still be there to change places. */
function requireBoth(tx: Transaction, { old, fresh }: Rotating): void {
  if (old.trashedAt !== null) throw new AppError('CONFLICT', { field: 'credential', reason: 'rotationOldGone' });
  if (fresh.trashedAt !== null) throw new AppError('CONFLICT', { field: 'replacement', reason: 'rotationNewGone' });
  requireLivePlace(tx, old);
}

/** The new key must be able to serve alone before the old one goes. */
function requireAble(context: ServiceContext, tx: Transaction, fresh: CredentialRecord): void {
  if (canStandAlone(context, tx, fresh)) return;
  throw new AppError('CONFLICT', { field: 'replacement', reason: 'newKeyUnable' });
}

/** The report of the new key's last test, as it is now. Throws CONFLICT where there is none or it did not pass. */
function requirePassed(tx: Transaction, { fresh }: Rotating) {
  const [overview] = tx.overview.list({ tenant: fresh.tenant, id: fresh.id });
  const last = overview?.last ?? null;
  const report = last === null ? undefined : tx.testResults.reportAt(fresh.tenant, fresh.id, last.testedAt);
  if (report === undefined) {
    throw new AppError('CONFLICT', { field: 'replacement', reason: 'newKeyUntested' });
  }
  if (!letsThrough(report.verdict)) throw new AppError('CONFLICT', { field: 'replacement', reason: 'newKeyFailed' });
  return report;
}

/** Takes the new key's test on record. Its fields may have been corrected since it was added, even to the old secret. */
function noteTest(context: ServiceContext, tx: Transaction, rotating: Rotating): Stepped {
  const { old, fresh } = rotating;
  const report = requirePassed(tx, rotating);
  requireOtherSecret(openSecrets(context, fresh, tx.secrets), openSecrets(context, old, tx.secrets));
  return { step: 'tested', action: 'rotation.tested', report };
}

/** Switches the old key off and moves it to the trash; whoever came to name it meanwhile names the new one. */
function retireOld(tx: Transaction, { old, fresh }: Omit<Rotating, 'rotation'>): void {
  repointOverrides(tx, { tenant: old.tenant, from: old.id, to: fresh.id });
  if (old.trashedAt !== null) return;
  watchingPrimary(tx, old, () => {
    writeOrder(tx, old, without(orderedIds(tx, old), old.id));
    const off = old.active ? changeKey(tx, old, { active: false, action: 'credential.disabled' }) : old;
    changeKey(tx, off, { trashedAt: tx.at, action: 'credential.removed' });
  });
}

type Takeover = { readonly rotating: Rotating; readonly overlapHours: number };

/** Gives the new key the old one's place and every override that names the old one. */
function promote(context: ServiceContext, tx: Transaction, { rotating, overlapHours }: Takeover): Stepped {
  const { old, fresh } = rotating;
  watchingPrimary(tx, old, () => {
    const on = changeKey(tx, fresh, { active: true, action: 'credential.enabled' });
    requireAble(context, tx, on);
    const others = without(orderedIds(tx, old), fresh.id);
    writeOrder(tx, old, placeAt(others, fresh.id, others.indexOf(old.id)));
  });
  repointOverrides(tx, { tenant: old.tenant, from: old.id, to: fresh.id });
  closeReminders(tx, old);
  const retireAt = tx.at + overlapHours * hourMs;
  return { step: 'overlapping', action: 'rotation.promoted', overlapHours, retireAt };
}

/**
 * Takes a rotation one step on: from the added key to the tested one, and from there to the one that serves.
 *
 * Throws CONFLICT: the new key is untested or failed its test (newKeyUntested, newKeyFailed), one of the two was
 * removed (rotationOldGone, rotationNewGone), the order is another (orderChanged), nothing is left to do (rotationStep).
 */
export function continueRotation(context: ServiceContext, input: RotationOnward): Rotation {
  const { overlapHours, expectedOrder, ...target } = input;
  return takeStep(context, { target, route: 'rotations.continue' }, (tx, rotating) => {
    const { rotation, old } = rotating;
    requireStep(rotation, ['keyAdded', 'tested']);
    requireBoth(tx, rotating);
    if (rotation.step === 'keyAdded') {
      return { ...noteTest(context, tx, rotating), overlapHours: overlapHours ?? rotation.overlapHours };
    }
    noteTest(context, tx, rotating);
    requireOrder(tx, old, expectedOrder);
    const promoted = promote(context, tx, { rotating, overlapHours: overlapHours ?? rotation.overlapHours });
    if (promoted.overlapHours !== 0) return promoted;
    settleStep(tx, rotating, promoted);
    retireOld(tx, rotating);
    return { ...promoted, step: 'retired', action: 'rotation.retired' };
  });
}

function retire(context: ServiceContext, tx: Transaction, rotating: Rotating): Stepped {
  requireStep(rotating.rotation, ['overlapping']);
  requireAble(context, tx, rotating.fresh);
  retireOld(tx, rotating);
  return { step: 'retired', action: 'rotation.retired' };
}

/** Retires the old key now. Throws CONFLICT (newKeyUnable) while the new one is not able to serve alone. */
export const retireNow = (context: ServiceContext, target: RotationTarget): Rotation =>
  takeStep(context, { target, route: 'rotations.retire' }, (tx, rotating) => retire(context, tx, rotating));

function retireOne(context: ServiceContext, id: RotationId): void {
  const { read, write } = context.store;
  const ready = (tables: Pick<typeof read, 'rotations' | 'credentials' | 'overview' | 'testResults'>) => {
    const rotation = findRotation(tables, id);
    const rotating = { rotation, ...keysOf(tables, rotation) };
    return canStandAlone(context, tables, rotating.fresh) ? rotating : null;
  };
  if (ready(read) === null) return;
  write({ actor: context.actor }, (tx) => {
    const rotation = findRotation(tx, id);
    const rotating = { rotation, ...keysOf(tx, rotation) };
    settleStep(tx, rotating, retire(context, tx, rotating));
  });
}

/** Retires every old key whose overlap is over, as far as the new one is able to serve alone. */
export function retireDue(context: ServiceContext): void {
  for (const id of context.store.read.rotations.due(context.clock.now())) retireOne(context, id);
}
