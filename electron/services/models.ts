import type { ModelCursor, ModelPage } from '../../shared/contract/models.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Capability } from '../../shared/model/category.ts';
import type { CredentialId, ProviderId } from '../../shared/model/ids.ts';
import type { ProviderModel } from '../../shared/model/provider-model.ts';
import type { ModelBook } from '../ports/model-book.ts';
import { findCredential } from './find-credential.ts';
import { modelsOf, type ShelvedModel } from './model-shelf.ts';
import { type ModelAsker, visibleSources } from './model-sources.ts';
import { descriptorOf, type ServiceContext } from './service-context.ts';

export type ModelQuery = ModelAsker & {
  readonly provider: ProviderId | null;
  readonly capability: Capability | null;
  readonly credential: CredentialId | null;
  readonly find: string;
  readonly limit: number;
  readonly cursor: ModelCursor | null;
};

const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

const inOrder = (a: ModelCursor, b: ModelCursor): number => compare(a.provider, b.provider) || compare(a.id, b.id);

/** Models one credential may use: those its own list names, or the book's where it has none. */
function modelsOfCredential(context: ServiceContext, book: ModelBook, id: CredentialId): readonly ShelvedModel[] {
  const record = findCredential(context.store.read, id);
  const sources = context.store.read.modelLists.sources({ tenant: record.tenant }).filter((each) => each.id === id);
  const [source] = sources;
  const world = { book, now: context.clock.now() };
  const found = modelsOf(descriptorOf(context, record.provider), sources, world);
  return (source?.list ?? null) === null ? found : found.filter(({ fetchedAt }) => fetchedAt !== null);
}

function modelsInSight(context: ServiceContext, book: ModelBook, query: ModelQuery): readonly ShelvedModel[] {
  const sources = visibleSources(context, query);
  const asked = query.provider === null ? [...context.catalogue.values()] : [descriptorOf(context, query.provider)];
  return asked.flatMap((descriptor) => modelsOf(descriptor, sources, { book, now: context.clock.now() }));
}

const toModel = (book: ModelBook, at: number, { capabilities, ...model }: ShelvedModel): ProviderModel => {
  const { contextWindow, price, priceDate } = book.entry(model.provider, model.id, at);
  const source = model.fetchedAt === null ? 'bundled' : 'vendor';
  return { ...model, capabilities: [...capabilities], source, contextWindow, price, priceDate };
};

/**
 * Models by provider and id, a page at a time, with what is known of each. Reads the store and the book alone.
 *
 * Throws NOT_FOUND for an unknown organisation, connection or credential, VALIDATION_FAILED for an unknown provider.
 */
export function listModels(context: ServiceContext, book: ModelBook, query: ModelQuery): ModelPage {
  const { capability, credential, cursor, limit } = query;
  if (credential !== null && query.organisation !== null) {
    throw new AppError('VALIDATION_FAILED', { field: 'organisation', reason: 'wrongScope' });
  }
  const all = credential === null ? modelsInSight(context, book, query) : modelsOfCredential(context, book, credential);
  const part = query.find.trim().toLowerCase();
  const found = all
    .filter(({ capabilities }) => capability === null || capabilities.includes(capability))
    .filter(({ id }) => id.toLowerCase().includes(part))
    .sort(inOrder);
  const left = cursor === null ? found : found.filter((model) => inOrder(model, cursor) > 0);
  const page = left.slice(0, limit);
  const last = left.length > limit ? page.at(-1) : undefined;
  const now = context.clock.now();
  return {
    models: page.map((model) => toModel(book, now, model)),
    total: found.length,
    next: last === undefined ? null : { provider: last.provider, id: last.id },
  };
}
