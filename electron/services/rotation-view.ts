import { AppError } from '../../shared/errors/app-error.ts';
import type { RotationId } from '../../shared/model/ids.ts';
import { letsThrough, type Rotation } from '../../shared/model/rotation.ts';
import { hasExpired } from '../domain/key-expiry.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import type { RotationRecord } from '../store/rotation-table.ts';
import type { ReadTables } from '../store/tables.ts';
import { credentialView, findCredential } from './find-credential.ts';
import type { ServiceContext } from './service-context.ts';
import { vaultTime } from './vault-time.ts';

type Tables = Pick<ReadTables, 'rotations' | 'credentials' | 'overview' | 'testResults'>;
type World = Pick<ServiceContext, 'catalogue' | 'clock' | 'store'>;

/** A rotation by id. Throws NOT_FOUND. */
export function findRotation({ rotations }: Pick<Tables, 'rotations'>, id: RotationId): RotationRecord {
  const found = rotations.get(id);
  if (found === undefined) throw new AppError('NOT_FOUND', { field: 'id', reason: 'unknownRotation' });
  return found;
}

/** The two keys of a rotation as they are now. */
export const keysOf = (
  tables: Pick<Tables, 'credentials'>,
  { credential, replacement }: RotationRecord,
): { readonly old: CredentialRecord; readonly fresh: CredentialRecord } => ({
  old: findCredential(tables, credential),
  fresh: findCredential(tables, replacement),
});

/** Whether a key is able to stand in alone: live, on, not expired, and nothing a test found speaks against it. */
export function canStandAlone(
  world: Pick<World, 'clock' | 'store'>,
  { overview, testResults }: Pick<Tables, 'overview' | 'testResults'>,
  { tenant, id, active, trashedAt, expiresAt }: CredentialRecord,
): boolean {
  if (!active || trashedAt !== null || hasExpired(expiresAt, vaultTime(world))) return false;
  const [found] = overview.list({ tenant, id });
  const verdict = found?.last?.verdict;
  return verdict !== undefined && letsThrough(verdict) && testResults.outCause(tenant, id) === null;
}

/** Whether it is early enough to undo. Until the old key really retired it never is too late. */
export function isInTime({ clock }: Pick<World, 'clock'>, { step, retireAt }: RotationRecord): boolean {
  return step === 'overlapping' || (step === 'retired' && retireAt !== null && clock.now() < retireAt);
}

/** Whether both keys are as the last step left them. */
export const isUntouched = (
  { credentialRevision, replacementRevision }: RotationRecord,
  { old, fresh }: ReturnType<typeof keysOf>,
): boolean => old.revision === credentialRevision && fresh.revision === replacementRevision;

/** What anyone may see of a rotation. Opens no secret. */
export function rotationView(world: World, tables: Tables, record: RotationRecord): Rotation {
  const keys = keysOf(tables, record);
  const { tenant: _tenant, credentialRevision: _old, replacementRevision: _new, ...plain } = record;
  const isDue = record.step === 'overlapping' && record.retireAt !== null && record.retireAt <= world.clock.now();
  return {
    ...plain,
    credential: credentialView(world, tables, keys.old),
    replacement: credentialView(world, tables, keys.fresh),
    held: isDue && !canStandAlone(world, tables, keys.fresh),
    undoable: isInTime(world, record) && isUntouched(record, keys),
  };
}
