import { createRouterClient } from '@orpc/server';
import { startEngine } from '../../../electron/core/start-engine.ts';
import type { Language } from '../../../shared/model/language.ts';
import { type AgencySize, fillAgency } from '../../kit/agency/agency-vault.ts';
import { floorKdf } from '../../kit/kdf.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { aSession } from '../../kit/session.ts';

/** Founds a vault in an empty folder and fills it with an agency of that size, before any host serves it. */
export async function foundAgency(
  dataDir: string,
  { passphrase, language }: { readonly passphrase: string; readonly language: Language },
  size: AgencySize,
): Promise<void> {
  const ports = { kdf: floorKdf(), keychain: memoryKeychain({ state: 'absent' }) };
  const { engine, release } = await startEngine({
    version: '0.0.0-test',
    ownerKind: 'service',
    dataDir,
    waitMs: 1_000,
    ports,
  });
  const api = createRouterClient(engine.router, { context: { session: aSession() } });
  await api.vault.create({ passphrase, memberName: 'Marina Alves', language, useKeychain: false });
  await release();
  await fillAgency(dataDir, passphrase, size);
}
