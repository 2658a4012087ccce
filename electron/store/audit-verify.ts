import type { KeyRing } from '../ports/key-ring.ts';
import type { Steps } from '../ports/steps.ts';
import { type AuditHead, type AuditRow, auditRowMac, emptyHead } from './audit-chain.ts';
import { auditHead, auditReads } from './audit-table.ts';
import type { Readable } from './handles.ts';

const rowsAtOnce = 1_000;

/** What a walk over the whole chain found. `brokenAt` is the first row that is missing or not as it was written. */
export type AuditVerification = {
  readonly count: number;
  readonly head: string | null;
  readonly brokenAt: number | null;
};

const follows = (ring: KeyRing, before: AuditHead, row: AuditRow): boolean =>
  row.seq === before.seq + 1 && row.previousMac.equals(before.mac) && auditRowMac(ring, row).equals(row.mac);

/** Walks the chain from its first row and compares where it ends with the signed end. */
export function* verifyingAudit(db: Readable, ring: KeyRing): Steps<AuditVerification> {
  const broken = (last: AuditHead): AuditVerification => ({
    count: last.seq,
    head: last.seq === 0 ? null : last.mac.toString('hex'),
    brokenAt: last.seq + 1,
  });
  let last = emptyHead;
  for (;;) {
    const rows = auditReads(db).after(last.seq, rowsAtOnce);
    for (const row of rows) {
      if (!follows(ring, last, row)) return broken(last);
      last = { seq: row.seq, mac: row.mac };
    }
    if (rows.length < rowsAtOnce) break;
    yield;
  }
  const vouched = auditHead(db, ring);
  if (vouched === null || vouched.seq !== last.seq || !vouched.mac.equals(last.mac)) return broken(last);
  return { ...broken(last), brokenAt: null };
}
