import { AppError } from '../../../shared/errors/app-error.ts';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { actOf, type Command } from '../service-context.ts';
import type { ImportDone, Staged } from './import-desk.ts';
import { type ImportWorld, pausing } from './import-world.ts';
import { inSlices } from './in-slices.ts';
import { judgeAll, readStandings } from './judge-staged.ts';
import { takeBack } from './take-back.ts';
import { type Batch, type Chosen, stale, writeSlice } from './write-slice.ts';

/** Ids that are answered. */
const mostAnswered = 500;

const chosenOf = ({ rows, judged }: Pick<Staged, 'rows' | 'judged'>): readonly Chosen[] =>
  judged.flatMap((one, index): readonly Chosen[] => {
    const draft = rows[index];
    return one.included && one.fit !== null && draft !== undefined ? [{ draft, judged: one, fit: one.fit }] : [];
  });

/** Judges the rows against the store as it is now. Whether all that were chosen still fit. */
async function judgeAnew(world: ImportWorld, staged: Staged): Promise<boolean> {
  const { rows, judged: before } = staged;
  const standings = await readStandings(world, staged, rows);
  const judged = await judgeAll(world, staged, { rows, standings });
  if (staged.rows !== rows) return false;
  Object.assign(staged, { standings, judged });
  return judged.every((now, index) => {
    const then = before[index];
    return now.included === then?.included && (!now.included || (now.label === then.label && now.state === then.state));
  });
}

type Order = Command & { readonly importId: string };

const answerOf = ({ batch }: Batch, created: readonly CredentialId[]): ImportDone => ({
  batch,
  created: created.length,
  credentials: created.slice(0, mostAnswered),
});

type Writing = { readonly staged: Staged; readonly order: Order; readonly batch: Batch };

/** Writes slice by slice; the last one remembers the command and its answer. What fails takes back what was written. */
async function writeAll(
  world: ImportWorld,
  chosen: readonly Chosen[],
  { staged, order, batch }: Writing,
): Promise<ImportDone> {
  const { context } = world;
  const created: CredentialId[] = [];
  try {
    await inSlices({ clock: context.clock, pause: pausing(world) }, chosen, (slice, isLast) => {
      const act = isLast ? actOf(context, 'imports.confirm', order) : { actor: context.actor };
      let written: readonly CredentialId[] = [];
      context.store.write(act, (tx) => {
        written = writeSlice(tx, slice, batch);
        return answerOf(batch, [...created, ...written]);
      });
      created.push(...written);
    });
  } catch (error) {
    // Where nothing can be written any more, the first failure is the one to tell.
    await takeBack(context, batch.batch, created)
      .then(() => judgeAnew(world, staged))
      .catch(() => undefined);
    throw error;
  }
  return answerOf(batch, created);
}

async function confirmStaged(world: ImportWorld, staged: Staged, order: Order): Promise<ImportDone> {
  const { context, desk, session } = world;
  if (!(await judgeAnew(world, staged))) throw stale();
  const chosen = chosenOf(staged);
  if (chosen.length === 0) throw new AppError('VALIDATION_FAILED', { field: 'importId', reason: 'nothingIncluded' });
  const { random, clock } = context;
  const batch = { batch: random.uuid(clock.now()), source: staged.source, of: chosen.length, random };
  const done = await writeAll(world, chosen, { staged, order, batch });
  desk.drop(session, order.importId);
  return done;
}

/**
 * Writes every included row; all or none. The preview is over then.
 *
 * Many rows are written in slices of a moment each, so that nobody waits for them; one that fails takes those before it
 * back. Only a lock or the end of the process in between leaves whole slices: they are listed as interrupted, can be
 * undone, and the next preview knows them as stored.
 * Throws NOT_FOUND (unknownImport), VALIDATION_FAILED (nothingIncluded), CONFLICT (importStale) with the preview judged
 * anew. A stored credential is never changed.
 */
export async function confirmImport(world: ImportWorld, order: Order): Promise<ImportDone> {
  const { context, desk, session } = world;
  const staged = findStaged(world, order.importId);
  // A command that ran already is answered from the log, though its preview is over.
  if (staged === null) {
    return context.store.write(
      actOf(context, 'imports.confirm', order),
      () => desk.get(session, order.importId) as never,
    );
  }
  // Asked twice while it is written, it is written once.
  staged.confirming ??= confirmStaged(world, staged, order).finally(() => {
    staged.confirming = null;
  });
  return staged.confirming;
}

function findStaged({ desk, session }: ImportWorld, id: string): Staged | null {
  try {
    return desk.get(session, id);
  } catch {
    return null;
  }
}
