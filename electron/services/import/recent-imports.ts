import type { RecentImport } from '../../../shared/contract/imports.ts';
import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import { type CredentialId, credentialId } from '../../../shared/model/ids.ts';
import { importSourceKind } from '../../../shared/model/import.ts';
import type { ServiceContext } from '../service-context.ts';
import { recordsOf } from './batch-records.ts';
import { untouched } from './take-back.ts';

/** Audit rows that are looked through: some of the largest imports, or a hundred small ones. */
const mostAuditRows = 500;
const mostListed = 10;
/** Credentials looked up before others have their turn. */
const turnEvery = 200;

type Batch = readonly [AuditEntry, ...AuditEntry[]];

/** Rows of one batch each, the newest first. One that may have more rows beyond those looked through is left out. */
function batchesOf(entries: readonly AuditEntry[]): readonly Batch[] {
  const groups = [...Map.groupBy(entries, ({ records }) => records[0] ?? '').values()];
  const known = entries.length < mostAuditRows || groups.length === 1 ? groups : groups.slice(0, -1);
  return known.flatMap(([first, ...others]): readonly Batch[] => (first === undefined ? [] : [[first, ...others]]));
}

/** How many of some are as they were written. */
async function countLeft({ store, clock }: ServiceContext, ids: readonly CredentialId[]): Promise<number> {
  let left = 0;
  for (let at = 0; at < ids.length; at += turnEvery) {
    const found = recordsOf(store.read, ids.slice(at, at + turnEvery));
    left += found.filter(({ trashedAt, revision }) => trashedAt === null && revision === untouched).length;
    await clock.nextTurn();
  }
  return left;
}

/** Whose the rows of a batch became, as people read it. A shredded organisation has no name any more. */
function organisationsOf({ store }: ServiceContext, batch: Batch): RecentImport['organisations'] {
  const ids = [...new Set(batch.map(({ organisationId }) => organisationId))].slice(0, mostListed);
  return ids.flatMap((id) => {
    if (id === null) return [null];
    const found = store.read.organisations.byId(id);
    return found === undefined ? [] : [found.slug];
  });
}

async function recentOf(context: ServiceContext, batch: Batch): Promise<RecentImport | null> {
  const ids = batch.flatMap(({ records }) => records.slice(1)).map((id) => credentialId.parse(id));
  const left = await countLeft(context, ids);
  if (left === 0) return null;
  const [{ records, at, detail }] = batch;
  const source = importSourceKind.safeParse(detail?.source);
  const of = typeof detail?.of === 'number' ? detail.of : ids.length;
  return {
    batch: records[0] ?? '',
    at,
    source: source.success ? source.data : null,
    organisations: organisationsOf(context, batch),
    of,
    written: ids.length,
    left,
  };
}

/** The newest imports of which something can be undone, by what the audit has on record. */
export async function recentImports(context: ServiceContext): Promise<RecentImport[]> {
  const entries = context.store.auditEntries({
    tenant: null,
    action: 'credential.imported',
    before: null,
    limit: mostAuditRows,
  });
  const recent: RecentImport[] = [];
  for (const batch of batchesOf(entries)) {
    const one = await recentOf(context, batch);
    if (one !== null) recent.push(one);
    if (recent.length === mostListed) break;
  }
  return recent;
}
