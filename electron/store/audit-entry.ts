import { z } from 'zod';
import { isAppError } from '../../shared/errors/app-error.ts';
import { type AuditEntry, auditEntry } from '../../shared/model/audit-entry.ts';
import { systemTenant } from '../../shared/model/ids.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { AuditRow } from './audit-chain.ts';
import { readJson } from './json-column.ts';

const names = z.array(z.string());

/** A row's detail; null where its organisation's key is gone or it was altered, which verification tells apart. */
function openDetail(ring: KeyRing, { seq, tenant, detail, detailStamp }: AuditRow): AuditEntry['detail'] {
  if (detail === null || detailStamp === null) return null;
  const place = { tenant, table: 'audit', record: String(seq), field: 'detail', destination: '' };
  try {
    return readJson(auditEntry.shape.detail, ring.open({ ...place, stamp: detailStamp }, detail));
  } catch (error) {
    if (isAppError(error) && error.code === 'STORE_DAMAGED') return null;
    throw error;
  }
}

/** An audit row as people read it. */
export const entryOf = (ring: KeyRing, row: AuditRow): AuditEntry => ({
  seq: row.seq,
  at: row.at,
  actor:
    row.member === null || row.device === null || row.origin === null
      ? null
      : { member: row.member, device: row.device, origin: row.origin },
  action: row.action,
  organisationId: row.tenant === systemTenant ? null : row.tenant,
  records: readJson(names, row.records),
  outcome: row.outcome,
  changed: readJson(names, row.changed),
  detail: openDetail(ring, row),
});
