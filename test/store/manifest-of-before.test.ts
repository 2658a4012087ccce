import { expect, it } from 'vitest';
import type { KeyRing } from '../../electron/ports/key-ring.ts';
import type { Database } from '../../electron/store/sqlite.ts';
import { writeOrganisation } from './store-writes.ts';
import { foundedStore, openTestStore, withDatabase } from './test-store.ts';

/** What the first manifest was over. */
const rowsOfBefore = [
  "select 'credential_secret' as name, quote(tenant) || ',' || quote(credential) || ',' || quote(field) || ',' || quote(mask) || ',' || quote(stamp) || ',' || quote(sealed) as text from credential_secret",
  "select 'data_key' as name, quote(tenant) || ',' || quote(generation) || ',' || quote(wrapped) as text from data_key",
  "select 'setting' as name, quote(id) || ',' || quote(proxy_url) || ',' || quote(proxy_user) || ',' || quote(proxy_password) || ',' || quote(proxy_password_stamp) || ',' || quote(extra_ca_pem) as text from setting",
];

/** Signs a store as the first version did, for an epoch. */
function signAsBefore(database: Database, ring: KeyRing, epoch: number): void {
  const numberOf = (text: string) => BigInt(`0x${ring.manifestMac(Buffer.from(text)).toString('hex')}`);
  const sum = rowsOfBefore
    // Sound: the queries name their two columns.
    .flatMap((sql) => database.prepare(sql).all({}) as { name: string; text: string }[])
    .reduce((all, { name, text }) => all + numberOf(`chv/row/1\n${ring.vaultId}\n${name}\n${text}`), 0n);
  const hex = (sum % 2n ** 256n).toString(16);
  const mac = ring.manifestMac(Buffer.from(JSON.stringify(['chv/manifest/1', ring.vaultId, epoch, hex])));
  database
    .prepare("insert or replace into meta (key, value) values ('manifest', $value)")
    .run({ value: `${epoch} ${hex} ${mac.toString('hex')}` });
}

it('a store signed by the first version holds, and is signed over more rows with the next change', () => {
  const { store, ring, path } = foundedStore();
  writeOrganisation(store, 'padaria');
  store.close();
  withDatabase(path, ring, (database) => signAsBefore(database, ring, 3));
  const { store: opened } = openTestStore(path);
  expect(opened.age()).toEqual({ epoch: 3, rowsHold: true });
  expect(() =>
    opened.write({ actor: null }, () => {
      throw new Error('rolled back');
    }),
  ).toThrow('rolled back');
  writeOrganisation(opened, 'farmacia');
  opened.close();
  const { store: again } = openTestStore(path);
  expect(again.age()).toEqual({ epoch: 3, rowsHold: true });
  again.close();
  withDatabase(path, ring, (database) =>
    database.exec("update organisation set only_own_keys = 1 where slug = 'padaria'"),
  );
  expect(openTestStore(path).store.age()).toEqual({ epoch: 3, rowsHold: false });
});
