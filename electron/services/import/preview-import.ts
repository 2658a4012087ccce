import { variableNames } from '../../../shared/catalogue/address-parts.ts';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { ImportFormat, ImportPreview } from '../../../shared/model/import.ts';
import { decodingText, requireText } from './decode-text.ts';
import { draftRows } from './draft-rows.ts';
import type { Staged } from './import-desk.ts';
import { settledScope } from './import-scope.ts';
import { type ImportWorld, pausing, stepByStep } from './import-world.ts';
import { judgeAll, readStandings } from './judge-staged.ts';
import { readingSource } from './read-source.ts';
import { createRecogniser, type Recogniser } from './recogniser.ts';
import { ownersOf } from './row-owners.ts';
import { countRows } from './row-view.ts';
import type { EntryStream } from './source-entry.ts';

/** A source whose bytes are at hand. */
export type LoadedSource =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variables'; readonly variables: Readonly<Record<string, string>> };

type Opened = Pick<Staged, 'source' | 'encoding'> & { readonly entries: EntryStream };

/** Of an environment only variables by names the catalogue knows are taken, whatever else it holds. */
function* environmentEntries(variables: Readonly<Record<string, string>>, names: ReadonlySet<string>): EntryStreamOf {
  for (const [name, value] of Object.entries(variables)) {
    if (names.has(name) && value !== '') {
      yield { kind: 'variable', place: { line: null, path: name }, name, value, problem: null };
    }
  }
}
type EntryStreamOf = Generator<EntryStream extends Iterable<infer Entry> ? Entry : never, void, void>;

/** Names of variables the catalogue knows. */
export const knownNames = (catalogue: Iterable<ProviderDescriptor>): ReadonlySet<string> =>
  new Set([...catalogue].flatMap(variableNames));

type Order = { readonly scope: ScopeRef; readonly source: LoadedSource; readonly format: ImportFormat | null };

async function open(world: ImportWorld, { source, format }: Order, recogniser: Recogniser): Promise<Opened> {
  if (source.kind === 'variables') {
    const names = knownNames(world.context.catalogue.values());
    return { source: 'environment', encoding: null, entries: environmentEntries(source.variables, names) };
  }
  const decoded =
    source.kind === 'bytes'
      ? await stepByStep(world, decodingText(source.bytes))
      : { text: source.text, encoding: null };
  requireText(decoded.text);
  const isService = (name: string): boolean => recogniser.byService(name) !== null;
  const read = await stepByStep(world, readingSource(decoded.text, format, { isService }));
  return { source: read.format, encoding: decoded.encoding, entries: read.entries };
}

/**
 * Reads a source and keeps what would come of it, secrets and all, in memory. Nothing is written or sent.
 *
 * Throws VALIDATION_FAILED and LIMIT_EXCEEDED naming what is wrong with the source, never with a piece of it.
 */
export async function previewImport(world: ImportWorld, order: Order): Promise<ImportPreview> {
  const { context } = world;
  const scope = settledScope(context.store.read, order.scope);
  if (order.source.kind === 'variables' && scope.kind !== 'system') {
    throw new AppError('VALIDATION_FAILED', { field: 'scope', reason: 'wrongScope' });
  }
  const recogniser = createRecogniser([...context.catalogue.values()]);
  const { entries, ...opened } = await open(world, order, recogniser);
  await pausing(world)();
  const rows = await draftRows(entries, { recogniser, scope, pause: pausing(world) });
  return stageRows(world, { ...opened, recogniser, rows }, true);
}

/** Judges fresh rows and puts them on the desk. `readAll`: the source holds no more than these. */
export async function stageRows(
  world: ImportWorld,
  { rows, ...opened }: Pick<Staged, 'source' | 'encoding' | 'recogniser' | 'rows'>,
  readAll: boolean,
): Promise<ImportPreview> {
  const judging = { ...opened, forms: new WeakMap(), scopes: new Map() };
  const standings = await readStandings(world, judging, rows);
  const judged = await judgeAll(world, judging, { rows, standings });
  const staged = world.desk.put(world.session, { ...judging, rows, standings, judged }, world.locked);
  return {
    importId: staged.id,
    source: staged.source,
    encoding: staged.encoding,
    counts: countRows(staged),
    comparedAll: [...standings.values()].every(({ isWhole }) => isWhole),
    readAll,
    owners: ownersOf(rows),
    expiresAt: staged.expiresAt,
  };
}
