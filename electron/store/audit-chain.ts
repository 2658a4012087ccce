import type { AuditAction, AuditEntry } from '../../shared/model/audit-entry.ts';
import type { Stamp } from '../../shared/model/hlc.ts';
import type { DeviceId, MemberId, Tenant } from '../../shared/model/ids.ts';
import type { Origin } from '../../shared/model/member.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { KeyRing } from '../ports/key-ring.ts';

/** One row of the audit without its own MAC. JSON columns are kept as the text that was stored. */
export type AuditContent = {
  readonly seq: number;
  readonly at: Instant;
  readonly member: MemberId | null;
  readonly device: DeviceId | null;
  readonly origin: Origin | null;
  readonly action: AuditAction;
  readonly tenant: Tenant;
  readonly records: string;
  readonly outcome: AuditEntry['outcome'];
  readonly changed: string;
  readonly detail: Buffer | null;
  readonly detailStamp: Stamp | null;
  readonly previousMac: Buffer;
};

export type AuditRow = AuditContent & { readonly mac: Buffer };

/** End of the chain: how many rows there are and the last one's MAC. */
export type AuditHead = { readonly seq: number; readonly mac: Buffer };

/** Before the first row. */
export const emptyHead: AuditHead = { seq: 0, mac: Buffer.alloc(32) };

/** MAC of a row: over its place in this vault, all its content and the MAC of the row before it. */
export const auditRowMac = (ring: KeyRing, row: AuditContent): Buffer =>
  ring.auditMac(
    Buffer.from(
      JSON.stringify([
        'chv/audit/1',
        ring.vaultId,
        row.seq,
        row.at,
        row.member,
        row.device,
        row.origin,
        row.action,
        row.tenant,
        row.records,
        row.outcome,
        row.changed,
        row.detail?.toString('hex') ?? null,
        row.detailStamp,
        row.previousMac.toString('hex'),
      ]),
    ),
  );

const headSum = (ring: KeyRing, head: AuditHead): string =>
  ring
    .manifestMac(Buffer.from(JSON.stringify(['chv/audit-head/1', ring.vaultId, head.seq, head.mac.toString('hex')])))
    .toString('hex');

/** The end of the chain as text signed under another key than the rows, so that a cut-off tail shows. */
export const formatHead = (ring: KeyRing, head: AuditHead): string =>
  [head.seq, head.mac.toString('hex'), headSum(ring, head)].join(' ');

/** Reads what `formatHead` wrote; null when it is anything else or was signed by someone else. */
export function parseHead(ring: KeyRing, text: string): AuditHead | null {
  const [seq = '', mac = '', sum] = text.split(' ');
  const head = { seq: Number(seq), mac: Buffer.from(mac, 'hex') };
  return headSum(ring, head) === sum ? head : null;
}
