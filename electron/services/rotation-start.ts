import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import { type CredentialId, credentialId, rotationId } from '../../shared/model/ids.ts';
import type { Rotation } from '../../shared/model/rotation.ts';
import type { Instant } from '../../shared/model/time.ts';
import { nextLabel } from '../domain/key-rotation.ts';
import { placeAt } from '../domain/order.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import type { Transaction } from '../store/transaction.ts';
import { requireFreeLabel } from './create-credential.ts';
import { type JudgedFields, judgeFields } from './credential-fields.ts';
import { orderedIds, writeOrder } from './credential-order.ts';
import { requireLivePlace } from './credential-scope.ts';
import { openSecrets, sealSecrets } from './credential-secrets.ts';
import { requireLive } from './expected-state.ts';
import { requireFormats, trimFields } from './field-formats.ts';
import { findCredential } from './find-credential.ts';
import { rotationView } from './rotation-view.ts';
import { actOf, type Command, descriptorOf, type ServiceContext } from './service-context.ts';

export type RotationStart = Command & {
  readonly credential: CredentialId;
  readonly fields: FieldValues;
  /** Null: the old one's with the next number. */
  readonly label: string | null;
  readonly expiresAt: Instant | null;
  readonly overlapHours: number;
  readonly confirmDestination: string | null;
};

/** Refuses what is no new key: every secret the same as the old one's. */
export function requireOtherSecret(secrets: FieldValues, old: FieldValues): void {
  const [first] = Object.keys(secrets);
  if (first === undefined || Object.entries(secrets).some(([key, value]) => old[key] !== value)) return;
  throw new AppError('VALIDATION_FAILED', { field: `fields.${first}`, reason: 'sameSecret' });
}

/** Refuses to rotate what is off, in the trash, or part of a rotation that has not ended. */
function requireRotatable(tx: Transaction, old: CredentialRecord): void {
  requireLive(old);
  requireLivePlace(tx, old);
  if (tx.rotations.list({ open: true, credential: old.id }).length > 0) {
    throw new AppError('CONFLICT', { field: 'credential', reason: 'rotationOpen' });
  }
  if (!old.active) throw new AppError('CONFLICT', { field: 'credential', reason: 'rotateInactive' });
}

type Judging = {
  readonly old: CredentialRecord;
  readonly descriptor: ProviderDescriptor;
  readonly input: RotationStart;
};

/** The new key's fields: the old one's plain ones where nothing else was said, never its secrets. */
function judgeNew(context: ServiceContext, tx: Transaction, { old, descriptor, input }: Judging): JudgedFields {
  const given = { ...old.fields, ...trimFields(input.fields) };
  const { destination, customDestination } = old;
  // Whoever agreed to where the old key goes agreed for the new one, too. Of its secrets none goes along.
  const stored = { plain: {}, secretKeys: [], destination, customDestination, openSecrets: () => ({}) };
  requireFormats(context, { descriptor, given, storedKeys: [] });
  const judged = judgeFields({ descriptor, given, stored, confirmDestination: input.confirmDestination });
  requireOtherSecret(judged.secrets, openSecrets(context, old, tx.secrets));
  return judged;
}

/** Puts the new key right behind the old one, switched off, so that nothing is served by it yet. */
function insertBehind(tx: Transaction, old: CredentialRecord, fresh: CredentialRecord): void {
  const order = orderedIds(tx, old);
  tx.credentials.insert({ ...fresh, position: order.length });
  writeOrder(tx, old, placeAt(order, fresh.id, order.indexOf(old.id) + 1));
  const pin = tx.hostKeys.at(old);
  // The same server is known by the same key.
  if (pin !== null && fresh.destination === old.destination) tx.hostKeys.trust(fresh, pin);
}

/**
 * Begins to rotate a key: adds the new one behind it, switched off.
 *
 * Throws CONFLICT for a key that is off, in the trash or being rotated (rotationOpen), VALIDATION_FAILED naming the
 * field (sameSecret where nothing is new), CONFIRMATION_REQUIRED for a destination nobody agreed to.
 */
export function startRotation(context: ServiceContext, input: RotationStart): Rotation {
  return context.store.write(actOf(context, 'rotations.start', input), (tx) => {
    const old = findCredential(tx, input.credential);
    requireRotatable(tx, old);
    const descriptor = descriptorOf(context, old.provider);
    const isFree = (label: string): boolean => tx.credentials.labelled(old, old.provider, label) === undefined;
    const label = input.label ?? nextLabel(old.label, isFree);
    requireFreeLabel(tx, old, { provider: old.provider, label });
    const { plain, secrets, destination, customDestination } = judgeNew(context, tx, { old, descriptor, input });
    const fresh: CredentialRecord = {
      ...old,
      id: credentialId.parse(context.random.uuid(tx.at)),
      ...{ label, fields: plain, destination, customDestination, active: false, expiresAt: input.expiresAt },
      ...{ revision: 1, createdAt: tx.at, updatedAt: tx.at },
    };
    insertBehind(tx, old, fresh);
    sealSecrets(tx, { record: fresh, descriptor }, secrets);
    const record = {
      tenant: old.tenant,
      id: rotationId.parse(context.random.uuid(tx.at)),
      ...{ credential: old.id, credentialRevision: old.revision },
      ...{ replacement: fresh.id, replacementRevision: fresh.revision },
      step: 'keyAdded' as const,
      ...{ overlapHours: input.overlapHours, retireAt: null, report: null, endedAt: null },
      ...{ revision: 1, createdAt: tx.at, updatedAt: tx.at },
    };
    tx.rotations.insert(record);
    tx.audit({
      action: 'credential.created',
      tenant: fresh.tenant,
      records: [fresh.id],
      detail: { provider: fresh.provider, label, destination },
    });
    tx.audit({
      action: 'rotation.started',
      tenant: old.tenant,
      records: [record.id, old.id, fresh.id],
      detail: { provider: old.provider, before: old.label, after: label },
    });
    return rotationView(context, tx, record);
  });
}
