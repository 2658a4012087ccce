import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../electron/services/credential-secrets.ts';
import { proxyPasswordPlace } from '../../electron/services/settings.ts';
import type { SealPlace } from '../../electron/store/sealer.ts';
import type { SealedValue } from '../../electron/store/setting-table.ts';
import type { Database } from '../../electron/store/sqlite.ts';
import type { Store } from '../../electron/store/store.ts';
import type { Transaction } from '../../electron/store/transaction.ts';
import { isAppError } from '../../shared/errors/app-error.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import {
  type CredentialId,
  credentialId,
  systemTenant,
  type Tenant,
  organisationId as tenantId,
} from '../../shared/model/ids.ts';
import { seededRandom } from '../kit/random.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { aRing, putOrganisation } from '../store/store-writes.ts';
import { foundedStore, openTestStore, withDatabase } from '../store/test-store.ts';

const random = seededRandom('row swaps');
const fields = ['apiKey', 'secondKey'] as const;

/** A sealed value where it belongs, and the SQL that reads and overwrites it behind the product's back. */
export type Cell = {
  readonly place: SealPlace;
  readonly table: string;
  readonly where: string;
  readonly columns: readonly [sealed: string, stamp: string];
};

function putCredential(tx: Transaction, tenant: Tenant): CredentialId {
  const id = credentialId.parse(random.uuid(tx.at));
  tx.credentials.insert({
    ...{ tenant, id, connection: null, provider: 'openai', category: 'AI', label: id, fields: {}, settings: {} },
    ...{ destination: '', customDestination: null, position: 0, weight: 1, active: true, notes: '', expiresAt: null },
    ...{ scheduledTests: true, revision: 1, createdAt: tx.at, updatedAt: tx.at, trashedAt: null },
  });
  for (const field of fields) {
    const sealed = tx.seal(placeOf({ tenant, id, destination: '' }, field), `${id} ${field}`);
    tx.secrets.put(tenant, id, { field, mask: '••••', ...sealed });
  }
  tx.audit({ action: 'credential.created', tenant, records: [id], detail: { id } });
  return id;
}

const secretCells = (tenant: Tenant, id: CredentialId): readonly Cell[] =>
  fields.map((field) => ({
    place: placeOf({ tenant, id, destination: '' }, field),
    table: 'credential_secret',
    where: `credential = '${id}' and field = '${field}'`,
    columns: ['sealed', 'stamp'],
  }));

const proxyCell: Cell = {
  place: proxyPasswordPlace(null),
  table: 'setting',
  where: 'id = 1',
  columns: ['proxy_password', 'proxy_password_stamp'],
};

const auditCells = (store: Store): readonly Cell[] =>
  store.auditEntries({ tenant: null, action: 'credential.created', before: null, limit: 10 }).map(
    ({ seq, organisationId }): Cell => ({
      place: {
        tenant: organisationId === null ? systemTenant : tenantId.parse(organisationId),
        table: 'audit',
        record: String(seq),
        field: 'detail',
        destination: '',
      },
      table: 'audit',
      where: `seq = ${seq}`,
      columns: ['detail', 'detail_stamp'],
    }),
  );

/** A closed store with sealed values of three tenants, four records, two fields, two generations and three tables. */
export function sealedStore() {
  const { store, path } = foundedStore();
  const cells = store.write({ actor: null }, (tx) => {
    const [a, b]: [Tenant, Tenant] = [putOrganisation(tx, 'a'), putOrganisation(tx, 'b')];
    tx.settings.putProxyPassword(tx.seal(proxyCell.place, 'of the proxy'));
    const before = secretCells(a, putCredential(tx, a));
    tx.mintDataKey(a);
    const tenants: readonly Tenant[] = [a, b, systemTenant];
    const others = tenants.flatMap((tenant) => secretCells(tenant, putCredential(tx, tenant)));
    return [...before, ...others, proxyCell];
  });
  const all = [...cells, ...auditCells(store)];
  store.close();
  return { path, cells: all };
}

export const sealedAt = (database: Database, { table, where, columns: [sealed, stamp] }: Cell): SealedValue =>
  // Sound: the query names its two columns.
  database.prepare(`select ${sealed} as sealed, ${stamp} as stamp from ${table} where ${where}`).get({}) as SealedValue;

export const overwrite = (database: Database, cell: Cell, { sealed, stamp }: SealedValue): void => {
  const [sealedColumn, stampColumn] = cell.columns;
  const sql = `update ${cell.table} set ${sealedColumn} = $sealed, ${stampColumn} = $stamp where ${cell.where}`;
  database.prepare(sql).run({ sealed, stamp });
};

export const nameOf = ({ place: { table, record, field } }: Cell): string => `${table}/${record}/${field}`;

/** The name a value's opening was refused under; null: it opened. */
function refusalOf(store: Store, { place }: Cell, value: SealedValue): string | null {
  try {
    store.unseal(place, value);
    return null;
  } catch (error) {
    if (!isAppError(error) || error.code !== 'STORE_DAMAGED') return String(error);
    const { table, record, field } = error.details.params ?? {};
    return [table, record, field].join('/');
  }
}

/** What a copy of a store tells of itself after somebody changed it. */
export function afterwards({ path, cells }: ReturnType<typeof sealedStore>, tamper: (database: Database) => void) {
  const file = join(tempDir(), 'store.db');
  copyFileSync(path, file);
  const values = withDatabase(file, aRing(), (database) => {
    tamper(database);
    return cells.map((cell) => sealedAt(database, cell));
  });
  const { store } = openTestStore(file);
  const refused = cells.map((cell, at) => refusalOf(store, cell, ensure(values[at], 'every cell has its value')));
  const told = {
    rowsHold: store.age().rowsHold,
    brokenAt: store.verifyAudit().brokenAt,
    damagedTenants: store.damagedTenants,
    refused: refused.filter((name) => name !== null),
  };
  store.close();
  return told;
}
