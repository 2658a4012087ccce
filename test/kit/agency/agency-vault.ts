import { join } from 'node:path';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../../electron/core/adapters/random.ts';
import type { KeyRing } from '../../../electron/ports/key-ring.ts';
import { placeOf } from '../../../electron/services/credential-secrets.ts';
import type { CredentialRecord } from '../../../electron/store/credential-table.ts';
import { openStore, type Store } from '../../../electron/store/store.ts';
import type { Transaction } from '../../../electron/store/transaction.ts';
import { createVaultGate } from '../../../electron/vault/vault-gate.ts';
import { credentialId, organisationId, type Tenant } from '../../../shared/model/ids.ts';
import { type Organisation, organisationDefaults } from '../../../shared/model/organisation.ts';
import { floorKdf } from '../kdf.ts';
import { memoryKeychain } from '../keychain.ts';
import { kindAt, reportOf, verdictAt } from './agency-keys.ts';
import { clientName, keyLabel } from './agency-names.ts';

const random = systemRandom();
const dayMs = 86_400_000;

/** How large the agency is; keys of each organisation are spread over categories and outcomes. */
export type AgencySize = { readonly organisations: number; readonly keysEach: number };

const organisationAt = (place: number, at: number): Organisation => ({
  ...organisationDefaults,
  contacts: [],
  id: organisationId.parse(random.uuid(at)),
  slug: `cliente-${place}`,
  name: clientName(place),
  revision: 1,
  createdAt: at,
  updatedAt: at,
  trashedAt: null,
});

/** One in forty is about to end. */
const expiryAt = (place: number, at: number): number | null => (place % 40 === 3 ? at + (place % 28) * dayMs : null);

type Placed = { readonly tenant: Tenant; readonly place: number; readonly key: number };

function insertKey(tx: Transaction, { tenant, place, key }: Placed): void {
  const { provider, category, destination, field, fields, secretOf, maskOf } = kindAt(key);
  const id = credentialId.parse(random.uuid(tx.at));
  const record: CredentialRecord = {
    ...{ id, tenant, provider, category, destination, fields },
    connection: null,
    label: keyLabel(key),
    settings: {},
    customDestination: null,
    scheduledTests: true,
    position: Math.floor(key / 5),
    weight: 1,
    active: place % 33 !== 7,
    notes: '',
    expiresAt: expiryAt(place, tx.at),
    revision: 1,
    createdAt: tx.at,
    updatedAt: tx.at,
    trashedAt: null,
  };
  tx.credentials.insert(record);
  const secret = random.bytes(24).toString('hex');
  const mask = maskOf(secret.slice(-4));
  tx.secrets.put(tenant, id, { field, mask, ...tx.seal(placeOf(record, field), secretOf(secret)) });
  const last = verdictAt(place, tx.at - (place % 500) * 60_000);
  if (last !== null) {
    tx.testResults.append(tenant, id, { id: random.uuid(tx.at), report: reportOf(last) });
    tx.testResults.setVerdict(tenant, id, last);
  }
  tx.audit({ action: 'credential.created', tenant, records: [id], detail: { provider, destination } });
}

function addOrganisation(store: Store, place: number, keys: number): void {
  const actor = { member: store.read.meta.member(), device: store.read.meta.device(), origin: 'cli' } as const;
  store.write({ actor }, (tx) => {
    const organisation = organisationAt(place, tx.at);
    tx.organisations.insert(organisation);
    tx.mintDataKey(organisation.id);
    tx.audit({ action: 'organisation.created', tenant: organisation.id, records: [organisation.id] });
    for (let key = 0; key < keys; key += 1) {
      insertKey(tx, { tenant: organisation.id, place: place * keys + key, key });
    }
  });
}

function fill(dataDir: string, ring: KeyRing, { organisations, keysEach }: AgencySize): void {
  const path = join(dataDir, 'store.db');
  const store = openStore({ path, mode: 'open', ring, clock: systemClock(), onAppended: () => undefined });
  for (let place = 0; place < organisations; place += 1) addOrganisation(store, place, keysEach);
  store.close();
}

/**
 * Fills the closed vault of a data folder, its passphrase slot at the floor, with an agency: a transaction for each
 * organisation, as one by one through the contract would take minutes.
 */
export async function fillAgency(dataDir: string, passphrase: string, size: AgencySize): Promise<void> {
  const world = {
    dataDir,
    clock: systemClock(),
    kdf: floorKdf(),
    keychain: memoryKeychain({ state: 'absent' }),
    random,
  };
  const ring = await createVaultGate(world).unlock(passphrase);
  try {
    fill(dataDir, ring, size);
  } finally {
    ring.close();
  }
}
