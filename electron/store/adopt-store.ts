import type { DeviceId, OrganisationId } from '../../shared/model/ids.ts';
import type { KeyRing, RingKeys } from '../ports/key-ring.ts';
import { type AuditHead, auditRowMac, emptyHead, formatHead } from './audit-chain.ts';
import { auditReads } from './audit-table.ts';
import { dataKeyReads } from './data-key-table.ts';
import { handleOf, type Writable } from './handles.ts';
import { metaWrites } from './meta-table.ts';
import { openDatabase } from './open-database.ts';
import { shredRows } from './shred-rows.ts';
import type { Database } from './sqlite.ts';
import { onStore } from './sqlite-errors.ts';

const rowsAtOnce = 1_000;

export type Adoption = {
  /** A store nobody has open. It is changed in place. */
  readonly path: string;
  /** Keys it was written under; its chain was verified with them. */
  readonly from: RingKeys;
  readonly to: KeyRing;
  /** This installation from now on: two must never write under one name. */
  readonly device: DeviceId;
  /** Organisations that were shredded since: they do not come back. */
  readonly shredded: readonly OrganisationId[];
};

/** Signs the whole chain anew, as it stands, under the new audit key. */
function resignAudit(db: Writable, ring: KeyRing): void {
  let head: AuditHead = emptyHead;
  for (;;) {
    const rows = auditReads(db).after(head.seq, rowsAtOnce);
    for (const row of rows) {
      const content = { ...row, previousMac: head.mac };
      const mac = auditRowMac(ring, content);
      db.run('update audit set previous_mac = $previousMac, mac = $mac where seq = $seq', {
        previousMac: head.mac,
        mac,
        seq: row.seq,
      });
      head = { seq: row.seq, mac };
    }
    if (rows.length < rowsAtOnce) break;
  }
  metaWrites(db).setAuditHead(formatHead(ring, head));
}

function rewrapDataKeys(db: Writable, ring: KeyRing, from: RingKeys): void {
  for (const key of dataKeyReads(db).all()) {
    const { tenant, generation, wrapped } = ring.adoptDataKey(key, from.dataKeys);
    db.run('update data_key set wrapped = $wrapped where tenant = $tenant and generation = $generation', {
      tenant,
      generation,
      wrapped,
    });
  }
}

function rekeyPages(database: Database, ring: KeyRing): void {
  const key = ring.pageKey();
  try {
    // Pages are not encrypted anew while a log stands beside them.
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.pragma('journal_mode = DELETE');
    database.pragma(`rekey = "x'${key.toString('hex')}'"`);
  } finally {
    key.fill(0);
  }
}

/**
 * Brings a restored store under a new vault's keys: pages, wraps of data keys, audit chain; with a new device.
 *
 * Sealed values stay as they are: they are bound to the vault's id and their data keys, which both stay. The caller
 * opens the store under the new ring afterwards.
 */
export function adoptStore({ path, from, to, device, shredded }: Adoption): void {
  const database = openDatabase({ path, key: from.page, mode: 'open' });
  try {
    onStore(() => {
      const db = handleOf(database);
      database
        .transaction(() => {
          for (const tenant of shredded) shredRows(db, tenant);
          // Those files lie beside the vault that was backed up, not beside this one.
          db.run('delete from backup');
          rewrapDataKeys(db, to, from);
          resignAudit(db, to);
          const meta = metaWrites(db);
          meta.identify(device, meta.member());
        })
        .immediate();
      rekeyPages(database, to);
    });
  } finally {
    database.close();
  }
}
