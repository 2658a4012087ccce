import type { SearchField, SearchHit, SearchKind, SearchMatch } from '../../shared/contract/search.ts';
import { ensure, missingCase } from '../../shared/errors/exhaustive.ts';
import { connectionId, credentialId, systemTenant } from '../../shared/model/ids.ts';
import { findBest, type Ranked, type SearchGroup, type SearchWord } from '../domain/search-rank.ts';
import { foldCode, rangesIn, wordsOf } from '../domain/search-text.ts';
import { healthOf } from './credential-view.ts';
import type { SearchIndex } from './search-index.ts';
import { tailOf } from './search-records.ts';
import type { ServiceContext } from './service-context.ts';
import { vaultTime } from './vault-time.ts';

export type SearchOrder = {
  readonly query: string;
  readonly limit: number;
  /** Null: all. */
  readonly kinds: readonly SearchKind[] | null;
};

const found = 'the index holds what the store holds';

/** Where words stand in a text, or nothing. */
function matchIn(field: SearchField, text: string, words: readonly string[]): readonly SearchMatch[] {
  const ranges = [...rangesIn(text, words)];
  return ranges.length === 0 ? [] : [{ field, text, ranges }];
}

/** Of a mask only what it shows of the value's end is looked at. */
function matchMask(text: string, words: readonly string[]): readonly SearchMatch[] {
  const from = text.length - tailOf(text).length;
  const ranges = rangesIn(text.slice(from), words).map(({ start, end }) => ({ start: start + from, end: end + from }));
  return ranges.length === 0 ? [] : [{ field: 'mask', text, ranges }];
}

type Reading = {
  readonly context: ServiceContext;
  readonly words: readonly SearchWord[];
  readonly texts: readonly string[];
};

type Holder = { readonly slug: string; readonly name: string };

const matchHolder = ({ slug, name }: Holder, texts: readonly string[]): readonly SearchMatch[] => [
  ...matchIn('organisation', name, texts),
  ...matchIn('slug', slug, texts),
];

function organisationHit({ context, words, texts }: Reading, id: string): SearchHit {
  const { slug, name, taxId, ...organisation } = ensure(context.store.read.organisations.byId(id), found);
  const codes = words.map(({ code }) => code).filter((code) => code !== '');
  return {
    kind: 'organisation',
    id: organisation.id,
    organisation: { slug, name },
    connection: null,
    provider: null,
    status: null,
    label: name,
    matched: [
      ...matchIn('label', name, texts),
      ...matchIn('slug', slug, texts),
      ...matchIn('taxId', taxId ?? '', codes),
    ],
  };
}

function connectionHit({ context, texts }: Reading, id: string): SearchHit {
  const { connections, organisations } = context.store.read;
  const owner = ensure(connections.ownerOf(connectionId.parse(id)), found);
  const connection = ensure(connections.get(owner, connectionId.parse(id)), found);
  const { slug, name } = ensure(organisations.byId(owner), found);
  return {
    kind: 'connection',
    id: connection.id,
    organisation: { slug, name },
    connection: null,
    provider: null,
    status: null,
    label: connection.name,
    matched: [...matchIn('label', connection.name, texts), ...matchHolder({ slug, name }, texts)],
  };
}

function credentialHit({ context, texts }: Reading, id: string): SearchHit {
  const { credentials, organisations, overview } = context.store.read;
  const tenant = ensure(credentials.ownerOf(credentialId.parse(id)), found);
  const [card] = overview.list({ tenant, id: credentialId.parse(id) });
  const { record, connectionName, masks, ...last } = ensure(card, found);
  const holder = tenant === systemTenant ? null : ensure(organisations.byId(tenant), found);
  const provider = context.catalogue.get(record.provider)?.name ?? record.provider;
  const health = healthOf({ record, connectionName, masks, ...last }, context.catalogue, vaultTime(context));
  return {
    kind: 'credential',
    id: record.id,
    organisation: holder === null ? null : { slug: holder.slug, name: holder.name },
    connection: connectionName,
    provider: record.provider,
    status: health.status,
    label: record.label,
    matched: [
      ...matchIn('label', record.label, texts),
      ...Object.values(masks).flatMap((mask) => matchMask(mask, texts)),
      ...matchIn('connection', connectionName ?? '', texts),
      ...(holder === null ? [] : matchHolder(holder, texts)),
      ...matchIn('provider', provider, texts),
      ...matchIn('providerId', record.provider, texts),
    ],
  };
}

function hitOf(reading: Reading, { group, entry }: Ranked<SearchGroup>): SearchHit {
  switch (group.kind) {
    case 'organisation':
      return organisationHit(reading, entry.id);
    case 'connection':
      return connectionHit(reading, entry.id);
    case 'credential':
      return credentialHit(reading, entry.id);
    default:
      return missingCase(group.kind);
  }
}

/**
 * The best live records in which every word of a query is found, and how many there are. No secret is opened for it.
 *
 * A query without words finds nothing. Throws VAULT_LOCKED when everything locks meanwhile.
 */
export async function findRecords(
  context: ServiceContext,
  index: SearchIndex,
  { query, limit, kinds }: SearchOrder,
): Promise<{ readonly hits: SearchHit[]; readonly total: number }> {
  const texts = wordsOf(query);
  if (texts.length === 0) return { hits: [], total: 0 };
  const words = texts.map((text) => ({ text, code: foldCode(text) }));
  const groups = await index.groups(context.catalogue);
  const wanted = kinds === null ? groups : groups.filter(({ kind }) => kinds.includes(kind));
  const { best, total } = findBest(wanted, words, limit);
  return { hits: best.map((one) => hitOf({ context, words, texts }, one)), total };
}
