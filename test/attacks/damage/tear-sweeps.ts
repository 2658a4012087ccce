import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVaultGate } from '../../../electron/vault/vault-gate.ts';
import { testPassphrase } from '../../kit/engine.ts';
import { writeBoth } from '../../unit/vault/test-vault.ts';
import type { CrashedVault } from './crashed-vault.ts';
import { answerOfGate } from './header-answer.ts';
import { type DamageReport, sweep } from './report.ts';
import { readerOfStore, type SmallVault } from './small-vault.ts';
import { tears } from './ways.ts';

/** Every sector of the header, in both copies alike. */
export async function tearHeader({ dataDir, ports }: SmallVault): Promise<DamageReport> {
  const gate = createVaultGate({ ...ports, dataDir });
  const genuine = readFileSync(join(dataDir, 'vault.json'));
  const report = await sweep(tears(genuine), ['HEADER_DAMAGED'], (damaged) => {
    writeBoth(dataDir, damaged);
    return answerOfGate(gate, testPassphrase);
  });
  writeBoth(dataDir, genuine);
  return report;
}

/** Every sector of a closed store. */
export const tearStore = (vault: SmallVault): Promise<DamageReport> =>
  sweep(tears(readFileSync(join(vault.dataDir, 'store.db'))), ['STORE_DAMAGED'], readerOfStore(vault));

/** Every so manieth sector of the store, or of the log beside it, that a killed process left. */
export const tearCrashed = (
  vault: CrashedVault,
  name: 'store.db' | 'store.db-wal',
  every: number,
): Promise<DamageReport> =>
  sweep(tears(vault.bytesOf(name), every), ['OLDER_COPY', 'STORE_DAMAGED'], vault.readerOf(name));
