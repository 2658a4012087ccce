import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../../electron/core/adapters/random.ts';
import { startEngine } from '../../../electron/core/start-engine.ts';
import type { Keychain, KeychainState } from '../../../electron/ports/keychain.ts';
import { Database } from '../../../electron/store/sqlite.ts';
import { createVaultGate } from '../../../electron/vault/vault-gate.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/model/language.ts';
import { floorKdf } from '../../kit/kdf.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { dropLaterSteps } from '../../kit/older-schema.ts';
import { aSession } from '../../kit/session.ts';

/**
 * What befell a vault: its header or its database damaged, the latter with a snapshot of before an update; or its
 * keychain gone, shut, or another one.
 */
export type Trouble = 'header' | 'store' | 'keychainAbsent' | 'keychainLocked' | 'keychainMoved';

const keychains: Readonly<Record<Trouble, KeychainState>> = {
  header: 'absent',
  store: 'absent',
  keychainAbsent: 'absent',
  keychainLocked: 'locked',
  keychainMoved: 'ready',
};

async function withEngine(dataDir: string, keychain: Keychain, use: (api: ApiClient) => Promise<unknown>) {
  const ports = { kdf: floorKdf(), keychain };
  const options = { version: '0.0.0-test', ownerKind: 'service', dataDir, waitMs: 1_000, ports } as const;
  const { engine, release } = await startEngine(options);
  await use(createRouterClient(engine.router, { context: { session: aSession() } }));
  await release();
}

/** Takes a closed store back to the schema of the first release. */
async function makeOlder(dataDir: string, keychain: Keychain, passphrase: string): Promise<void> {
  const world = { dataDir, clock: systemClock(), kdf: floorKdf(), keychain, random: systemRandom() };
  const ring = await createVaultGate(world).unlock(passphrase);
  const database = new Database(join(dataDir, 'store.db'));
  database.pragma("cipher = 'chacha20'");
  database.pragma(`key = "x'${ring.pageKey().toString('hex')}'"`);
  dropLaterSteps(database);
  database.close();
  ring.close();
}

/** Founds a vault in an empty folder and brings it into trouble. Answers how the host finds its keychain. */
export async function foundInTrouble(
  dataDir: string,
  { passphrase, language }: { readonly passphrase: string; readonly language: Language },
  trouble: Trouble,
): Promise<KeychainState> {
  const useKeychain = trouble.startsWith('keychain');
  const keychain = memoryKeychain({ state: useKeychain ? 'ready' : 'absent' });
  await withEngine(dataDir, keychain, async (api) => {
    await api.vault.create({ passphrase, memberName: 'Marina Alves', language, useKeychain });
    await api.organisations.create({ commandId: crypto.randomUUID(), slug: 'padaria', name: 'Padaria' });
  });
  if (trouble === 'header') {
    for (const file of ['vault.json', 'vault.json.bak']) writeFileSync(join(dataDir, file), '{"format":"chaveiro');
  }
  if (trouble === 'store') {
    await makeOlder(dataDir, keychain, passphrase);
    await withEngine(dataDir, keychain, (api) => api.vault.unlock({ passphrase }));
    rmSync(join(dataDir, 'store.db-wal'), { force: true });
    writeFileSync(join(dataDir, 'store.db'), Buffer.alloc(8_192, 7));
  }
  return keychains[trouble];
}
