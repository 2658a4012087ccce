import { AppError } from '../../shared/errors/app-error.ts';
import { formatHlc, type Hlc, parseHlc, zeroHlc } from '../../shared/model/hlc.ts';
import { type DeviceId, deviceId, type MemberId, memberId } from '../../shared/model/ids.ts';
import type { Readable, Writable } from './handles.ts';

/** Single values of the store itself. */
type MetaKey = 'device' | 'member' | 'hlc' | 'audit_head' | 'manifest';

const read = (db: Readable, key: MetaKey): string | undefined =>
  db.one<{ value: string }>('select value from meta where key = $key', { key })?.value;

const write = (db: Writable, key: MetaKey, value: string): number =>
  db.run('insert into meta (key, value) values ($key, $value) on conflict (key) do update set value = $value', {
    key,
    value,
  });

const damaged = (): never => {
  throw new AppError('STORE_DAMAGED');
};

/** Who this installation is and what it wrote last. */
export const metaReads = (db: Readable) => ({
  device: (): DeviceId => deviceId.safeParse(read(db, 'device')).data ?? damaged(),
  /** The member who acts on this device. */
  member: (): MemberId => memberId.safeParse(read(db, 'member')).data ?? damaged(),
  hlc: (): Hlc => {
    const text = read(db, 'hlc');
    return text === undefined ? zeroHlc : (parseHlc(text) ?? damaged());
  },
  /** The signed end of the audit chain, as audit-head.ts wrote it. */
  auditHead: (): string | undefined => read(db, 'audit_head'),
  /** Epoch and sum of the sealed rows, signed, as manifest.ts wrote it. */
  manifest: (): string | undefined => read(db, 'manifest'),
});

export const metaWrites = (db: Writable) => ({
  ...metaReads(db),
  identify: (device: DeviceId, member: MemberId): void => {
    write(db, 'device', device);
    write(db, 'member', member);
  },
  setHlc: (hlc: Hlc): void => void write(db, 'hlc', formatHlc(hlc)),
  setAuditHead: (head: string): void => void write(db, 'audit_head', head),
  setManifest: (manifest: string): void => void write(db, 'manifest', manifest),
});
