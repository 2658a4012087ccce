import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { AuditAction } from '../../shared/model/audit-entry.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import type { SearchGroup } from '../domain/search-rank.ts';
import type { Clock } from '../ports/clock.ts';
import type { SearchCursor } from '../store/search-table.ts';
import type { ReadTables } from '../store/tables.ts';
import { createSearchRecords, type SearchRecords } from './search-records.ts';

/** Credentials read before others get their turn: a few milliseconds. */
const readAtOnce = 1_000;

/** A committed change, as the audit names it. */
export type SearchedChange = { readonly action: AuditAction; readonly records: readonly string[] };

/** What can be searched, in memory, for as long as the store is open. */
export type SearchIndex = {
  /** Told after every commit: what it names is read again before the next answer. */
  readonly note: (changes: readonly SearchedChange[]) => void;
  /** All live records as they are now. The first call reads them all; others are served meanwhile. */
  readonly groups: (catalogue: ReadonlyMap<ProviderId, ProviderDescriptor>) => Promise<readonly SearchGroup[]>;
  /** Forgets everything, for good. */
  readonly clear: () => void;
};

/** Done to records often, and nothing that is searched changes by it. */
const unseen: ReadonlySet<AuditAction> = new Set<AuditAction>([
  'credential.tested',
  'credential.hostKeyPinned',
  'credential.hostKeyTrusted',
  'credential.revealed',
  'credential.copied',
  'credential.moved',
  'credential.primaryChanged',
  'organisation.keyRotated',
  'organisation.exported',
]);

/** What was changed and not read again yet, by kind. What is purged from the trash was not to be found any more. */
function createStale() {
  const stale = { organisation: new Set<string>(), connection: new Set<string>(), credential: new Set<string>() };
  const kinds = ['organisation', 'connection', 'credential'] as const;
  return {
    note: (changes: readonly SearchedChange[]): void => {
      for (const { action, records } of changes) {
        const kind = unseen.has(action) ? undefined : kinds.find((one) => action.startsWith(`${one}.`));
        if (kind !== undefined) for (const id of records) stale[kind].add(id);
      }
    },
    take: (kind: keyof typeof stale): readonly string[] => {
      const ids = [...stale[kind]];
      stale[kind].clear();
      return ids;
    },
  };
}

/** Reads what changed again. */
function refresh(records: SearchRecords, stale: ReturnType<typeof createStale>, read: ReadTables['searched']): void {
  for (const id of stale.take('organisation')) {
    const found = read.organisation(id);
    if (found === undefined) records.dropOrganisation(id);
    else records.putOrganisation(found);
  }
  for (const id of stale.take('connection')) {
    const found = read.connection(id);
    if (found === undefined) records.dropConnection(id);
    else records.putConnection(found);
  }
  for (const id of stale.take('credential')) {
    const found = read.credential(id);
    if (found === undefined) records.dropCredential(id);
    else records.putCredential(found);
  }
}

/** The index of an open store, empty until it is asked; cleared when the store closes. */
export function createSearchIndex(
  { searched: read }: Pick<ReadTables, 'searched'>,
  { nextTurn }: Pick<Clock, 'nextTurn'>,
): SearchIndex {
  const records = createSearchRecords();
  const stale = createStale();
  let isCleared = false;
  let filling: Promise<void> | null = null;

  const requireOpen = (): void => {
    if (isCleared) throw new AppError('VAULT_LOCKED');
  };

  const fill = async (): Promise<void> => {
    for (const one of read.organisations()) records.putOrganisation(one);
    for (const one of read.connections()) records.putConnection(one);
    let after: SearchCursor = null;
    for (let count = readAtOnce; count === readAtOnce; ) {
      const page = read.credentials(after, readAtOnce);
      for (const one of page) records.putCredential(one);
      after = page.at(-1) ?? null;
      count = page.length;
      await nextTurn();
      requireOpen();
    }
  };

  return {
    // While it is being filled as well: what changes may have been read already.
    note: (changes) => {
      if (filling !== null) stale.note(changes);
    },
    groups: async (catalogue) => {
      requireOpen();
      filling ??= fill();
      try {
        await filling;
      } catch (error) {
        filling = null;
        throw error;
      }
      requireOpen();
      refresh(records, stale, read);
      return records.groups(catalogue);
    },
    clear: () => {
      isCleared = true;
      records.clear();
    },
  };
}
