import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../../electron/core/adapters/random.ts';
import { placeOf } from '../../../electron/services/credential-secrets.ts';
import { dataKeyReads } from '../../../electron/store/data-key-table.ts';
import { handleOf } from '../../../electron/store/handles.ts';
import { openDatabase } from '../../../electron/store/open-database.ts';
import { asStoreError } from '../../../electron/store/sqlite-errors.ts';
import { openStore, type Store } from '../../../electron/store/store.ts';
import { copyOfKeys, keyRingOf } from '../../../electron/vault/key-ring.ts';
import { createVaultGate } from '../../../electron/vault/vault-gate.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { aCredential, anOrganisation } from '../../kit/builders.ts';
import { createUnlockedVault, testPassphrase } from '../../kit/engine.ts';
import { instantKdf } from '../../kit/kdf.ts';
import { dumpOf } from '../../kit/raw-store.ts';
import { makeTempDir } from '../../kit/temp-dir.ts';
import { type Answer, whole } from './report.ts';

const kdf = instantKdf();
const open = { mode: 'open', clock: systemClock(), onAppended: () => undefined } as const;

/** A closed vault of so many organisations with two keys each, and its keys for whoever looks at its files. */
export async function smallVault(organisations = 2) {
  const { path: dataDir, remove } = makeTempDir();
  const made = await createUnlockedVault({ dataDir, kdf });
  for (let number = 0; number < organisations; number += 1) {
    const { slug } = await anOrganisation(made.api);
    const scope = { kind: 'organisation', organisation: slug } as const;
    for (let key = 0; key < 2; key += 1) await aCredential(made.api, { scope });
  }
  await made.engine.close();
  const ring = await createVaultGate({ ...made.ports, dataDir }).unlock(testPassphrase);
  const [keys, { vaultId }] = [ring.exportKeys(), ring];
  ring.close();
  const aRing = () => keyRingOf({ vaultId, keys: copyOfKeys(keys), random: systemRandom() });
  return { dataDir, remove, ports: made.ports, recoveryKey: made.recoveryKey, pageKey: keys.page, aRing };
}

export type SmallVault = Awaited<ReturnType<typeof smallVault>>;

const answerTo = (error: unknown): Answer => {
  const told = asStoreError(error);
  return isAppError(told) ? told.code : String(error);
};

/** Every row of every table of a store's file. */
export function rowsOf(path: string, pageKey: Buffer): string {
  const database = openDatabase({ path, key: pageKey, mode: 'open' });
  try {
    return dumpOf(database, {});
  } finally {
    database.close();
  }
}

/** Reads a store as the product does, all of it: every sealed value, the audit, every page; null: it met no fault. */
function faultOf(store: Store): Answer | null {
  for (const field of store.read.secrets.page(null, 1_000)) {
    store.unseal(placeOf({ ...field, id: field.credential }, field.field), field);
  }
  if (store.verifyAudit().brokenAt !== null) return 'the audit is broken';
  return store.findFault() === null ? null : 'STORE_DAMAGED';
}

/** Reads a store of these bytes and says whether it holds the same rows. */
export function readerOfStore({ dataDir, aRing, pageKey }: SmallVault): (bytes: Buffer) => Answer {
  const rows = rowsOf(join(dataDir, 'store.db'), pageKey);
  const path = join(dataDir, 'damaged.db');
  return (bytes) => {
    for (const file of [path, `${path}-wal`]) rmSync(file, { force: true });
    writeFileSync(path, bytes);
    const ring = aRing();
    let store: Store | null = null;
    try {
      store = openStore({ ...open, path, ring });
      const fault = faultOf(store);
      store.close();
      store = null;
      return fault ?? (rowsOf(path, pageKey) === rows ? whole : 'other rows');
    } catch (error) {
      return answerTo(error);
    } finally {
      store?.close();
      ring.close();
    }
  };
}

type SealedValue = { readonly sealed: Buffer; readonly open: (sealed: Buffer) => unknown };

/** Everything that is sealed in a vault's store, field by field and data key by data key, and its opening. */
export function sealedValues({ dataDir, aRing, pageKey }: SmallVault): readonly SealedValue[] {
  const ring = aRing();
  const path = join(dataDir, 'store.db');
  const store = openStore({ ...open, path, ring });
  const fields = store.read.secrets.page(null, 1_000).map((field) => {
    const place = { ...placeOf({ ...field, id: field.credential }, field.field), stamp: field.stamp };
    return { sealed: field.sealed, open: (sealed: Buffer) => ring.open(place, sealed) };
  });
  store.close();
  const database = openDatabase({ path, key: pageKey, mode: 'open' });
  const keys = dataKeyReads(handleOf(database)).all();
  database.close();
  const wraps = keys.map((key) => ({
    sealed: key.wrapped,
    open: (wrapped: Buffer) => aRing().addDataKey({ ...key, wrapped }),
  }));
  return [...fields, ...wraps];
}
