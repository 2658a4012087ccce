import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import type { Capability } from '../../shared/model/category.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import type { ModelUse } from '../../shared/model/provider-model.ts';
import { hasModels, modelCapabilities } from '../domain/model-capabilities.ts';
import type { ModelBook } from '../ports/model-book.ts';
import type { ModelSource } from '../store/model-list-table.ts';
import { isGood, scopeKindOf } from './model-sources.ts';

/** A model some list or the book names, before anything is looked up about it. */
export type ShelvedModel = {
  readonly provider: ProviderId;
  readonly id: string;
  readonly capabilities: readonly Capability[];
  readonly fetchedAt: number | null;
  readonly usableBy: ModelUse;
};

type Named = { fetchedAt: number | null; readonly use: { -readonly [Key in keyof ModelUse]: number } };

type Shelf = { readonly models: Map<string, Named>; readonly sources: readonly ModelSource[] };

const nobody = { system: 0, organisation: 0, connection: 0, untold: 0 };

/** Counts a credential that could serve with each model of its list. */
function shelve({ models }: Pick<Shelf, 'models'>, source: ModelSource, serves: boolean): void {
  const { list } = source;
  if (list === null) return;
  const scope = scopeKindOf(source);
  for (const id of list.ids) {
    const named = models.get(id) ?? { fetchedAt: null, use: { ...nobody } };
    models.set(id, named);
    named.fetchedAt = Math.max(named.fetchedAt ?? 0, list.fetchedAt);
    if (serves) named.use[scope] += 1;
  }
}

/** Of a provider, or of one whose key it may use. */
const isFor =
  ({ id, inherits }: ProviderDescriptor) =>
  ({ provider }: ModelSource): boolean =>
    provider === id || provider === inherits;

/**
 * Models of one provider: what the lists of the given credentials name, and what the book does.
 *
 * A provider that inherits another's key shows of the shared list only what does its own job.
 */
export function modelsOf(
  descriptor: ProviderDescriptor,
  all: readonly ModelSource[],
  { book, now }: { readonly book: ModelBook; readonly now: number },
): readonly ShelvedModel[] {
  if (!hasModels(descriptor.capabilities)) return [];
  const bundled = new Set(book.ids(descriptor.id));
  const models = new Map<string, Named>([...bundled].map((id) => [id, { fetchedAt: null, use: { ...nobody } }]));
  const sources = all.filter(isFor(descriptor));
  const serving = sources.filter((source) => isGood(source, now));
  for (const source of sources) shelve({ models }, source, serving.includes(source));
  const unlisted = serving.filter(({ list }) => list === null).length;
  const cut = serving.flatMap(({ list }) => (list?.whole === false ? [new Set(list.ids)] : []));
  // A name that tells nothing stays with the provider whose list it is.
  const isOwn = (id: string): boolean =>
    descriptor.inherits === null ||
    bundled.has(id) ||
    modelCapabilities(id, []).some((job) => descriptor.capabilities.includes(job));
  return [...models].flatMap(([id, { fetchedAt, use }]) => {
    const capabilities = modelCapabilities(id, descriptor.capabilities);
    if (!isOwn(id)) return [];
    const untold = unlisted + cut.filter((named) => !named.has(id)).length;
    return [{ provider: descriptor.id, id, capabilities, fetchedAt, usableBy: { ...use, untold } }];
  });
}
