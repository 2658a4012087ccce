import type { AuditAction, AuditEntry } from '../../shared/model/audit-entry.ts';
import { findOrganisation } from './find-organisation.ts';
import type { ServiceContext } from './service-context.ts';

export type AuditQuery = {
  /** Slug or id; null for everything. */
  readonly organisation: string | null;
  readonly action: AuditAction | null;
  /** Id of a record it touched; null for all of them. */
  readonly record: string | null;
  readonly without: readonly AuditAction[];
  readonly before: number | null;
  readonly limit: number;
};

/** One page of the audit, newest first. `next` is the cursor of the following page, or null at the beginning. */
export function listAudit(
  { store }: ServiceContext,
  { organisation, ...query }: AuditQuery,
): { readonly entries: readonly AuditEntry[]; readonly next: number | null } {
  const tenant = organisation === null ? null : findOrganisation(store.read.organisations, organisation).id;
  const entries = store.auditEntries({ ...query, tenant });
  const last = entries.at(-1);
  return { entries, next: entries.length < query.limit || last === undefined ? null : last.seq };
}

/** Walks the whole chain, some rows at a time. `comparedWith` says what besides the chain itself vouches for its end. */
export function* verifyingAudit({ store }: ServiceContext) {
  const { count, head, brokenAt } = yield* store.verifyingAudit();
  return { ok: brokenAt === null, count, head, brokenAt, comparedWith: 'manifest' as const };
}
