import { AppError } from '../../../shared/errors/app-error.ts';
import type { ImportCounts } from '../../../shared/model/import.ts';
import type { ImportWorld } from './import-world.ts';
import { readStandings } from './judge-staged.ts';
import { replaceRows } from './map-rows.ts';
import { narrowedTo } from './row-owners.ts';
import { countRows } from './row-view.ts';

/** Has only the rows of one organisation of the source come in. Throws NOT_FOUND (unknownImport, unknownOwner). */
export async function narrowImport(
  world: ImportWorld,
  { importId, owner }: { readonly importId: string; readonly owner: string | null },
): Promise<{ readonly counts: ImportCounts }> {
  const staged = world.desk.get(world.session, importId);
  if (!staged.rows.some(({ ownership }) => ownership !== undefined && ownership.owner === owner)) {
    throw new AppError('NOT_FOUND', { field: 'owner', reason: 'unknownOwner' });
  }
  const apply = () => narrowedTo(staged.rows, owner);
  // What comes in now was compared with nothing before.
  await replaceRows(world, staged, { apply, read: await readStandings(world, staged, apply()) });
  return { counts: countRows(staged) };
}
