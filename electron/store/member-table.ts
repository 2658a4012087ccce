import type { DeviceId } from '../../shared/model/ids.ts';
import type { Member } from '../../shared/model/member.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { Readable, Writable } from './handles.ts';

/** Who acts, and on what machine. */
export const memberReads = (db: Readable) => ({
  list: (): readonly Member[] =>
    db.all<Member>('select id, name, role, created_at as createdAt from member order by id'),
});

export const memberWrites = (db: Writable) => ({
  ...memberReads(db),
  insert: (member: Member): void =>
    void db.run('insert into member (id, name, role, created_at) values ($id, $name, $role, $createdAt)', member),
  insertDevice: (device: { readonly id: DeviceId; readonly name: string; readonly createdAt: Instant }): void =>
    void db.run('insert into device (id, name, created_at) values ($id, $name, $createdAt)', device),
});
