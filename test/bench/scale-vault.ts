import { cpSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../electron/core/adapters/random.ts';
import type { KeyRing } from '../../electron/ports/key-ring.ts';
import { placeOf } from '../../electron/services/credential-secrets.ts';
import type { CredentialRecord } from '../../electron/store/credential-table.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import type { Transaction } from '../../electron/store/transaction.ts';
import { createVaultGate } from '../../electron/vault/vault-gate.ts';
import { credentialId, organisationId } from '../../shared/model/ids.ts';
import { type Organisation, organisationDefaults } from '../../shared/model/organisation.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { floorKdf } from '../kit/kdf.ts';
import { memoryKeychain } from '../kit/keychain.ts';
import { makeTempDir } from '../kit/temp-dir.ts';

/** The vault of issue 3's goals. */
export const scale = { organisations: 200, credentials: 100_000 } as const;

export type Size = { readonly organisations: number; readonly credentials: number };

const random = systemRandom();

/** Names as an agency's clients have them: accents, several words, many alike. */
const trades = ['Padaria', 'Clínica', 'Academia', 'Construções', 'Óticas', 'Farmácia', 'Escola', 'Transportadora'];
const names = ['São João', 'Conceição', 'Ipê Amarelo', 'Três Irmãos', 'Avenida', 'Maranhão', 'Sol Nascente', 'Çelik'];
const labels = ['produção', 'homologação', 'reserva', 'site', 'robô de vendas', 'faturamento', 'Atendimento', 'testes'];

const from = (words: readonly string[], place: number): string => words[place % words.length] ?? '';

const organisationAt = (place: number, at: number): Organisation => ({
  ...organisationDefaults,
  contacts: [],
  id: organisationId.parse(random.uuid(at)),
  slug: `cliente-${place}`,
  name: `${from(trades, place)} ${from(names, Math.floor(place / trades.length))} ${place}`,
  revision: 1,
  createdAt: at,
  updatedAt: at,
  trashedAt: null,
});

const credentialAt = (place: number, at: number): Omit<CredentialRecord, 'tenant' | 'position'> => ({
  id: credentialId.parse(random.uuid(at)),
  connection: null,
  provider: place % 2 === 0 ? 'openai' : 'openrouter',
  category: 'AI',
  label: `${from(labels, place)} ${place}`,
  fields: {},
  settings: {},
  destination: place % 2 === 0 ? 'https://api.openai.com' : 'https://openrouter.ai',
  customDestination: null,
  scheduledTests: true,
  weight: 1,
  active: true,
  notes: '',
  expiresAt: null,
  revision: 1,
  createdAt: at,
  updatedAt: at,
  trashedAt: null,
});

/** One credential with its sealed key and the audit row the product would have written. */
const insert = (tx: Transaction, record: CredentialRecord): void => {
  const { tenant, id, provider, label, destination } = record;
  tx.credentials.insert(record);
  const key = random.bytes(24).toString('hex');
  const prefix = provider === 'openai' ? 'sk-proj-' : 'sk-or-v1-';
  const sealed = tx.seal(placeOf(record, 'apiKey'), prefix + key);
  tx.secrets.put(tenant, id, { field: 'apiKey', mask: `${prefix}••••${key.slice(-4)}`, ...sealed });
  tx.audit({ action: 'credential.created', tenant, records: [id], detail: { provider, label, destination } });
};

/** An organisation and its credentials in one transaction: one by one through the contract would take minutes. */
const addOrganisation = (store: Store, place: number, credentials: number): void => {
  const actor = { member: store.read.meta.member(), device: store.read.meta.device(), origin: 'cli' } as const;
  store.write({ actor }, (tx) => {
    const organisation = organisationAt(place, tx.at);
    tx.organisations.insert(organisation);
    tx.mintDataKey(organisation.id);
    tx.audit({ action: 'organisation.created', tenant: organisation.id, records: [organisation.id] });
    for (let key = 0; key < credentials; key += 1) {
      insert(tx, { ...credentialAt(place * credentials + key, tx.at), tenant: organisation.id, position: key });
    }
  });
};

const fill = (dataDir: string, ring: KeyRing, size: Size): void => {
  const path = join(dataDir, 'store.db');
  const store = openStore({ path, mode: 'open', ring, clock: systemClock(), onAppended: () => undefined });
  for (let place = 0; place < size.organisations; place += 1) {
    addOrganisation(store, place, size.credentials / size.organisations);
  }
  store.close();
};

const found = async (dataDir: string, size: Size): Promise<void> => {
  const { engine } = await createUnlockedVault({ dataDir, clock: systemClock(), random });
  await engine.close();
  const world = { dataDir, clock: systemClock(), kdf: floorKdf(), keychain: memoryKeychain(), random };
  const ring = await createVaultGate(world).unlock(testPassphrase);
  fill(dataDir, ring, size);
  ring.close();
};

/** The folder in which one run of the bench keeps what several figures use. */
const shared = process.env['CHAVEIRO_BENCH_SHARED'];

/**
 * A data folder with a vault of that size, its slow hash at the floor; opened by the test passphrase.
 *
 * Within one run of the bench it is made once and copied.
 */
export const scaleVault = async (size: Size): Promise<{ readonly dataDir: string; readonly remove: () => void }> => {
  const { path: dataDir, remove } = makeTempDir();
  const kept = shared === undefined ? null : join(shared, `vault-${size.organisations}-${size.credentials}`);
  if (kept !== null && existsSync(kept)) cpSync(kept, dataDir, { recursive: true });
  else await found(dataDir, size);
  if (kept !== null && !existsSync(kept)) {
    cpSync(dataDir, `${kept}.unfinished`, { recursive: true });
    renameSync(`${kept}.unfinished`, kept);
  }
  return { dataDir, remove };
};
