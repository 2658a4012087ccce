import type { CredentialId, RotationId } from '../../shared/model/ids.ts';
import type { Rotation, RotationPlan } from '../../shared/model/rotation.ts';
import { nextLabel } from '../domain/key-rotation.ts';
import { orderedIds } from './credential-order.ts';
import { credentialUses } from './credential-uses.ts';
import { credentialView, findCredential } from './find-credential.ts';
import { findRotation, rotationView } from './rotation-view.ts';
import type { ServiceContext } from './service-context.ts';

/** What rotating a key would touch: who uses it, where it stands, what the new one may be called. Throws NOT_FOUND. */
export function planRotation(context: ServiceContext, id: CredentialId): RotationPlan {
  const { read } = context.store;
  const record = findCredential(read, id);
  const [open] = read.rotations.list({ open: true, credential: id });
  return {
    credential: credentialView(context, read, record),
    uses: credentialUses(context, record),
    order: [...orderedIds(read, record)],
    label: nextLabel(record.label, (label) => read.credentials.labelled(record, record.provider, label) === undefined),
    open: open === undefined ? null : rotationView(context, read, open),
  };
}

/** Rotations, newest first. */
export const listRotations = (
  context: ServiceContext,
  filter: { readonly open: boolean; readonly credential: CredentialId | null },
): readonly Rotation[] =>
  context.store.read.rotations
    .list({ ...(filter.open && { open: true }), ...(filter.credential !== null && { credential: filter.credential }) })
    .map((record) => rotationView(context, context.store.read, record));

/** One rotation by id. Throws NOT_FOUND. */
export const getRotation = (context: ServiceContext, id: RotationId): Rotation =>
  rotationView(context, context.store.read, findRotation(context.store.read, id));
