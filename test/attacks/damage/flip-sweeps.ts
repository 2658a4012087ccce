import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openBackupKey } from '../../../electron/vault/backup-key.ts';
import { readBackupFile } from '../../../electron/vault/backup-reader.ts';
import { createVaultGate } from '../../../electron/vault/vault-gate.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { testEngine, testPassphrase } from '../../kit/engine.ts';
import { instantKdf } from '../../kit/kdf.ts';
import { writeBoth } from '../../unit/vault/test-vault.ts';
import { takeBackup, unlockedCli } from '../backup-kit.ts';
import { answerOfGate } from './header-answer.ts';
import { type Answer, type DamageReport, sweep, together, whole } from './report.ts';
import { readerOfStore, type SmallVault, sealedValues } from './small-vault.ts';
import { flips } from './ways.ts';

const passphrase = testPassphrase;
const kdf = instantKdf();

/** Every byte of the header, in both copies alike. */
export async function flipHeader({ dataDir, ports }: SmallVault): Promise<DamageReport> {
  const gate = createVaultGate({ ...ports, dataDir });
  const genuine = readFileSync(join(dataDir, 'vault.json'));
  const report = await sweep(flips(genuine), ['HEADER_DAMAGED'], (bytes) => {
    writeBoth(dataDir, bytes);
    return answerOfGate(gate, passphrase);
  });
  writeBoth(dataDir, genuine);
  return report;
}

/** Every byte of every sealed value and wrapped data key. */
export async function flipSealed(vault: SmallVault): Promise<DamageReport> {
  const told = ['STORE_DAMAGED', 'STORE_NEWER'];
  const reports: DamageReport[] = [];
  for (const { sealed, open } of sealedValues(vault)) {
    reports.push(
      await sweep(flips(sealed), told, (bytes) => {
        try {
          open(bytes);
          return whole;
        } catch (error) {
          return isAppError(error) ? error.code : String(error);
        }
      }),
    );
  }
  return together(reports);
}

/** Every so manieth byte of the store: what is read of it is refused, or as it was. */
export async function flipStore(vault: SmallVault, every: number): Promise<DamageReport> {
  const store = readFileSync(join(vault.dataDir, 'store.db'));
  return sweep(flips(store, every), ['STORE_DAMAGED'], readerOfStore(vault));
}

/** Every so manieth byte of a backup of the vault, in the file itself. */
export async function flipBackup({ dataDir, ports }: SmallVault, every: number): Promise<DamageReport> {
  const made = testEngine({ ...ports, dataDir });
  const path = await takeBackup(await unlockedCli(made, passphrase), dataDir);
  await made.engine.close();
  const databasePath = join(dataDir, 'run', 'unpacked.db');
  const genuine = readFileSync(path);
  const file = openSync(path, 'r+');
  const put = (at: number, bytes: Buffer): void => void writeSync(file, bytes, at, 1, at);
  const read = async (): Promise<Answer> => {
    rmSync(databasePath, { force: true });
    const reading = readBackupFile({
      path,
      databasePath,
      keyOf: (header) => openBackupKey({ ...ports, kdf }, header, { kind: 'passphrase', passphrase }),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    return reading.then(
      () => whole,
      (error: unknown) => (isAppError(error) ? error.code : String(error)),
    );
  };
  let flipped = 0;
  const told = ['STORE_DAMAGED', 'VALIDATION_FAILED', 'STORE_NEWER', 'WRONG_PASSPHRASE'];
  const report = await sweep(flips(genuine, every), told, async (bytes) => {
    put(flipped, bytes);
    const answer = await read();
    put(flipped, genuine);
    flipped += every;
    return answer;
  });
  closeSync(file);
  return report;
}
