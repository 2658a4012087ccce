import { join } from 'node:path';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../../electron/core/adapters/random.ts';
import { canonicalDestination, customDestinationOf } from '../../../electron/domain/destination.ts';
import { sealSecrets } from '../../../electron/services/credential-secrets.ts';
import { openStore } from '../../../electron/store/store.ts';
import type { Transaction } from '../../../electron/store/transaction.ts';
import { createVaultGate } from '../../../electron/vault/vault-gate.ts';
import { catalogue } from '../../../shared/catalogue/index.generated.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';
import {
  credentialId,
  type OrganisationId,
  organisationId,
  systemTenant,
  type Tenant,
} from '../../../shared/model/ids.ts';
import { organisationDefaults } from '../../../shared/model/organisation.ts';
import { createUnlockedVault, type TestEngineOptions, testEngine, testPassphrase } from '../engine.ts';
import { floorKdf } from '../kdf.ts';
import { memoryKeychain } from '../keychain.ts';

/** A key of a client, as its owner would have typed it. */
type TypedKey = { readonly provider: string; readonly fields: FieldValues };

const random = systemRandom();

function putClient(tx: Transaction, place: number): OrganisationId {
  const id = organisationId.parse(random.uuid(tx.at));
  const times = { revision: 1, createdAt: tx.at, updatedAt: tx.at, trashedAt: null };
  const named = { id, slug: `cliente-${place}`, name: `Cliente ${place}`, contacts: [] };
  tx.organisations.insert({ ...organisationDefaults, ...named, ...times });
  tx.mintDataKey(id);
  return id;
}

function putKey(tx: Transaction, tenant: Tenant, typed: TypedKey, position: number): void {
  const descriptor = ensure(
    catalogue.find(({ id }) => id === typed.provider),
    'the catalogue has it',
  );
  const isSecret = new Set(descriptor.fields.flatMap(({ key, secret }) => (secret ? [key] : [])));
  const pick = (secret: boolean) =>
    Object.fromEntries(Object.entries(typed.fields).filter(([key]) => isSecret.has(key) === secret));
  const record = {
    tenant,
    id: credentialId.parse(random.uuid(tx.at)),
    connection: null,
    provider: descriptor.id,
    category: descriptor.category,
    label: `chave-${position}`,
    fields: pick(false),
    settings: {},
    destination: canonicalDestination(descriptor, typed.fields),
    customDestination: customDestinationOf(descriptor, typed.fields)?.host ?? null,
    position,
    weight: 1,
    active: true,
    scheduledTests: true,
    notes: '',
    expiresAt: null,
    revision: 1,
    createdAt: tx.at,
    updatedAt: tx.at,
    trashedAt: null,
  };
  tx.credentials.insert(record);
  sealSecrets(tx, { record, descriptor }, pick(true));
}

/** The keys of an agency's clients, a list each, and its own. */
export type TypedKeys = { readonly own?: readonly TypedKey[]; readonly clients: readonly (readonly TypedKey[])[] };

/**
 * An unlocked engine whose vault holds an agency's keys as they were typed, written all at once: through the contract
 * every one of thousands would be a transaction that waits for the disk.
 */
export async function withClients(
  dataDir: string,
  { own = [], clients }: TypedKeys,
  options: TestEngineOptions = {},
): Promise<ReturnType<typeof testEngine> & { readonly api: ApiClient }> {
  const clock = systemClock();
  const founding = await createUnlockedVault({ dataDir, clock, random });
  await founding.engine.close();
  const ring = await createVaultGate({ dataDir, clock, kdf: floorKdf(), keychain: memoryKeychain(), random }).unlock(
    testPassphrase,
  );
  const path = join(dataDir, 'store.db');
  const store = openStore({ path, mode: 'open', ring, clock, onAppended: () => undefined });
  store.write({ actor: null }, (tx) => {
    for (const [position, typed] of own.entries()) putKey(tx, systemTenant, typed, position);
    tx.audit({ action: 'credential.created', tenant: systemTenant, records: [] });
    for (const [place, keys] of clients.entries()) {
      const tenant = putClient(tx, place);
      for (const [position, typed] of keys.entries()) putKey(tx, tenant, typed, position);
      tx.audit({ action: 'organisation.created', tenant, records: [tenant] });
    }
  });
  store.close();
  ring.close();
  const made = testEngine({ random, ...options, dataDir });
  const api = made.client();
  await api.vault.unlock({ passphrase: testPassphrase });
  return { ...made, api };
}
