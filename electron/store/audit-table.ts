import { AppError } from '../../shared/errors/app-error.ts';
import type { AuditAction, AuditEntry } from '../../shared/model/audit-entry.ts';
import type { Tenant } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/member.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { type AuditHead, type AuditRow, auditRowMac, emptyHead, formatHead, parseHead } from './audit-chain.ts';
import type { Readable, Writable } from './handles.ts';
import { metaReads, metaWrites } from './meta-table.ts';
import type { Sealer } from './sealer.ts';

/** What a service says about what it did. Everything else of the row follows from the transaction. */
export type AuditDraft = {
  readonly action: AuditAction;
  readonly tenant: Tenant;
  readonly records: readonly string[];
  readonly outcome?: AuditEntry['outcome'];
  /** Names of changed fields, never values. */
  readonly changed?: readonly string[];
  /** Sealed under the tenant's key. */
  readonly detail?: AuditEntry['detail'];
};

export type AuditFilter = {
  readonly tenant: Tenant | null;
  readonly action: AuditAction | null;
  /** Id of a record it touched. */
  readonly record?: string | null;
  /** Actions to leave out. */
  readonly without?: readonly AuditAction[];
  /** Rows before this one; null for the newest. */
  readonly before: number | null;
  readonly limit: number;
};

const columns = `seq, at, member, device, origin, action, tenant, records, outcome, changed, detail,
  detail_stamp as detailStamp, previous_mac as previousMac, mac`;

/** The end of the chain this store vouches for; null when somebody else wrote it. */
export function auditHead(db: Readable, ring: KeyRing): AuditHead | null {
  const text = metaReads(db).auditHead();
  return text === undefined ? emptyHead : parseHead(ring, text);
}

export const auditReads = (db: Readable) => ({
  /** Newest first. */
  list: ({ tenant, action, record = null, without = [], before, limit }: AuditFilter): readonly AuditRow[] => {
    const where = [
      ...(tenant === null ? [] : ['tenant = $tenant']),
      ...(action === null ? [] : ['action = $action']),
      // Ids are stored as JSON strings: with its quotes none is part of another.
      ...(record === null ? [] : ['instr(records, $record) > 0']),
      ...(without.length === 0 ? [] : ['action not in (select value from json_each($without))']),
      ...(before === null ? [] : ['seq < $before']),
    ];
    return db.all<AuditRow>(
      `select ${columns} from audit where ${where.length === 0 ? 'true' : where.join(' and ')}
       order by seq desc limit $limit`,
      { tenant, action, record: JSON.stringify(record), without: JSON.stringify(without), before, limit },
    );
  },
  /** Up to `limit` rows after `seq`, oldest first: how a verification walks. */
  after: (seq: number, limit: number): readonly AuditRow[] =>
    db.all<AuditRow>(`select ${columns} from audit where seq > $seq order by seq limit $limit`, { seq, limit }),
});

/** Appends one row to the chain and moves its signed end. */
export function appendAudit(
  db: Writable,
  by: { readonly ring: KeyRing; readonly sealer: Sealer; readonly actor: Actor | null; readonly at: Instant },
  draft: AuditDraft,
): number {
  const head = auditHead(db, by.ring);
  if (head === null) throw new AppError('STORE_DAMAGED');
  const seq = head.seq + 1;
  const place = { tenant: draft.tenant, table: 'audit', record: String(seq), field: 'detail', destination: '' };
  const sealed = draft.detail ? by.sealer.seal(place, JSON.stringify(draft.detail)) : null;
  const content = {
    seq,
    at: by.at,
    member: by.actor?.member ?? null,
    device: by.actor?.device ?? null,
    origin: by.actor?.origin ?? null,
    action: draft.action,
    tenant: draft.tenant,
    records: JSON.stringify(draft.records),
    outcome: draft.outcome ?? 'done',
    changed: JSON.stringify(draft.changed ?? []),
    detail: sealed?.sealed ?? null,
    detailStamp: sealed?.stamp ?? null,
    previousMac: head.mac,
  };
  const mac = auditRowMac(by.ring, content);
  db.run(
    `insert into audit (seq, at, member, device, origin, action, tenant, records, outcome, changed, detail,
       detail_stamp, previous_mac, mac)
     values ($seq, $at, $member, $device, $origin, $action, $tenant, $records, $outcome, $changed, $detail,
       $detailStamp, $previousMac, $mac)`,
    { ...content, mac },
  );
  metaWrites(db).setAuditHead(formatHead(by.ring, { seq, mac }));
  return seq;
}
