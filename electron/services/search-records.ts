import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import { hidden } from '../domain/mask.ts';
import type { SearchEntry, SearchGroup } from '../domain/search-rank.ts';
import { fold, foldCode } from '../domain/search-text.ts';
import type { SearchedConnection, SearchedCredential, SearchedOrganisation } from '../store/search-table.ts';

type Catalogue = ReadonlyMap<ProviderId, ProviderDescriptor>;

/** What stands around a record and is found with it. */
type Holder = { readonly entry: SearchEntry; readonly live: boolean };
type HolderOfTenant = Holder & { readonly tenant: string };

/** Credentials of one provider in one place. */
type Shelf = Pick<SearchedCredential, 'tenant' | 'connection' | 'provider'> & {
  readonly entries: Map<string, SearchEntry>;
};

/** The last characters that a mask shows, where it shows any. */
export const tailOf = (mask: string): string => mask.split(hidden)[1] ?? '';

const entryOf = ({ id, label, masks }: SearchedCredential): SearchEntry => ({
  id,
  texts: [
    fold(label),
    ...masks
      .map(tailOf)
      .filter((tail) => tail !== '')
      .map(fold),
  ],
  code: null,
});

const shelfKey = ({ tenant, connection, provider }: Omit<Shelf, 'entries'>): string =>
  [tenant, connection ?? '', provider].join(' ');

type Held = {
  readonly organisations: Map<string, Holder>;
  readonly connections: Map<string, HolderOfTenant>;
  readonly shelves: Map<string, Shelf>;
};

/** Whether it and what it belongs to are not in the trash. The agency's own tenant is no organisation and always lives. */
const isLive = ({ organisations, connections }: Held, tenant: string, connection: string | null): boolean =>
  organisations.get(tenant)?.live !== false && (connection === null || connections.get(connection)?.live === true);

const textsAround = ({ organisations, connections }: Held, tenant: string, connection: string | null) => [
  ...(organisations.get(tenant)?.entry.texts ?? []),
  ...(connection === null ? [] : (connections.get(connection)?.entry.texts ?? [])),
];

const organisationGroup = ({ organisations }: Held): SearchGroup => ({
  kind: 'organisation',
  context: [],
  entries: [...organisations.values()].filter(({ live }) => live).map(({ entry }) => entry),
});

const connectionGroups = (held: Held): readonly SearchGroup[] =>
  [...held.connections]
    .filter(([id, { tenant }]) => isLive(held, tenant, id))
    .map(([, { entry, tenant }]) => ({
      kind: 'connection',
      context: textsAround(held, tenant, null),
      entries: [entry],
    }));

const credentialGroups = (held: Held, catalogue: Catalogue): readonly SearchGroup[] =>
  [...held.shelves.values()]
    .filter(({ tenant, connection }) => isLive(held, tenant, connection))
    .map(({ tenant, connection, provider, entries }) => ({
      kind: 'credential',
      context: [...textsAround(held, tenant, connection), provider, fold(catalogue.get(provider)?.name ?? provider)],
      entries: entries.values(),
    }));

function putCredential(shelves: Held['shelves'], credential: SearchedCredential): void {
  const { tenant, connection, provider } = credential;
  const key = shelfKey(credential);
  const shelf = shelves.get(key) ?? { tenant, connection, provider, entries: new Map() };
  shelves.set(key, shelf);
  if (credential.live) shelf.entries.set(credential.id, entryOf(credential));
  else shelf.entries.delete(credential.id);
}

function dropOrganisation({ organisations, connections, shelves }: Held, id: string): void {
  organisations.delete(id);
  for (const [connection, { tenant }] of connections) if (tenant === id) connections.delete(connection);
  for (const [key, { tenant }] of shelves) if (tenant === id) shelves.delete(key);
}

/** Everything that can be found, in memory: folded texts and ids, and who belongs where. */
export function createSearchRecords() {
  const held: Held = { organisations: new Map(), connections: new Map(), shelves: new Map() };
  const { organisations, connections, shelves } = held;
  return {
    putOrganisation: ({ id, slug, name, taxId, live }: SearchedOrganisation): void => {
      const code = taxId === null ? null : foldCode(taxId);
      organisations.set(id, { live, entry: { id, texts: [fold(name), slug], code } });
    },
    putConnection: ({ id, tenant, name, live }: SearchedConnection): void =>
      void connections.set(id, { tenant, live, entry: { id, texts: [fold(name)], code: null } }),
    putCredential: (credential: SearchedCredential): void => putCredential(shelves, credential),
    /** With all that belongs to it. */
    dropOrganisation: (id: string): void => dropOrganisation(held, id),
    dropConnection: (id: string): void => void connections.delete(id),
    /** Its row is gone, so it may have stood anywhere. */
    dropCredential: (id: string): void => {
      for (const { entries } of shelves.values()) entries.delete(id);
    },
    /** All live records. */
    groups: (catalogue: Catalogue): readonly SearchGroup[] => [
      organisationGroup(held),
      ...connectionGroups(held),
      ...credentialGroups(held, catalogue),
    ],
    clear: (): void => {
      for (const map of Object.values(held)) map.clear();
    },
  };
}

export type SearchRecords = ReturnType<typeof createSearchRecords>;
