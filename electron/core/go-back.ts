import { AppError } from '../../shared/errors/app-error.ts';
import { describeSnapshots, listSnapshots, restoreSnapshot, type Snapshot } from '../store/snapshot.ts';
import type { AccessParts } from './vault-access.ts';

/** Snapshots the vault can go back to, newest first. */
export const snapshotsOf = ({ paths }: AccessParts): readonly Snapshot[] => describeSnapshots(paths.dataDir);

/**
 * Puts a snapshot in the place of the store, for whoever knows the passphrase; everything locks. It works where the
 * store itself does not open any more, and shows as an older copy until that is accepted.
 *
 * Throws NOT_FOUND (unknownSnapshot), CONFIRMATION_REQUIRED (acceptOlder), and as `VaultGate.unlock`.
 */
export async function goBackTo(
  { paths, gate, keeper, sessions }: AccessParts,
  input: { readonly name: string; readonly passphrase: string; readonly confirmed: boolean },
): Promise<void> {
  if (!listSnapshots(paths.dataDir).includes(input.name)) {
    throw new AppError('NOT_FOUND', { field: 'name', reason: 'unknownSnapshot' });
  }
  if (!input.confirmed) throw new AppError('CONFIRMATION_REQUIRED', { field: 'confirmed', reason: 'acceptOlder' });
  await keeper.prove(() => gate.verify(input.passphrase));
  sessions.lockAll('command');
  keeper.close();
  restoreSnapshot(paths.dataDir, input.name);
}
