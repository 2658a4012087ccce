import type { ProviderId } from '../../../shared/model/ids.ts';
import { placeOf } from '../credential-scope.ts';
import type { Draft } from './draft-row.ts';
import type { Staged } from './import-desk.ts';
import { shownScope } from './import-scope.ts';
import { type ImportWorld, pausing } from './import-world.ts';
import { formOf, type Judged, judgeRows } from './judge-rows.ts';
import { scopeKey } from './scope-key.ts';
import { readStanding, type Standing } from './stored-secrets.ts';

/** Rows judged one after another before others have their turn. */
const turnEvery = 100;

type Judging = Pick<Staged, 'recogniser' | 'forms' | 'scopes'>;

/** Judges each row by itself, so that the pass over all of them is short. */
async function judgeForms(
  world: ImportWorld,
  staged: Judging,
  rows: readonly Draft[],
): Promise<ReadonlySet<ProviderId>> {
  const pause = pausing(world);
  const providers = new Set<ProviderId>();
  for (const [index, row] of rows.entries()) {
    if (index % turnEvery === turnEvery - 1) await pause();
    const { form } = formOf(row, { ...staged, fingerprint: world.desk.fingerprint });
    if (form.kind === 'fit') providers.add(form.descriptor.id);
  }
  return providers;
}

/** How every scope of the rows stands now: labels in use, and secrets stored of the providers that come in. */
export async function readStandings(
  world: ImportWorld,
  staged: Judging,
  rows: readonly Draft[],
): Promise<ReadonlyMap<string, Standing>> {
  const { context, desk } = world;
  const providers = await judgeForms(world, staged, rows);
  const standings = new Map<string, Standing>();
  for (const { scope } of rows) {
    const key = scopeKey(scope);
    if (standings.has(key)) continue;
    const options = { providers, fingerprint: desk.fingerprint, pause: pausing(world) };
    standings.set(key, await readStanding(context, placeOf(context.store.read, scope), options));
    staged.scopes.set(key, shownScope(context.store.read, scope));
  }
  return standings;
}

/** Judges rows against how the scopes stand, as many at a time as take a moment. */
export async function judgeAll(
  world: ImportWorld,
  staged: Judging,
  { rows, standings }: { readonly rows: readonly Draft[]; readonly standings: ReadonlyMap<string, Standing> },
): Promise<readonly Judged[]> {
  const pause = pausing(world);
  const judging = judgeRows(rows, { ...staged, standings, fingerprint: world.desk.fingerprint });
  for (;;) {
    const { done, value } = judging.next();
    if (done) return value;
    await pause();
  }
}
