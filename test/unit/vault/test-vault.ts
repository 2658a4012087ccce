import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVaultGate } from '../../../electron/vault/vault-gate.ts';
import type { VaultWorld } from '../../../electron/vault/vault-world.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';
import type { ErrorCode } from '../../../shared/errors/codes.ts';
import { fakeClock } from '../../kit/clock.ts';
import { floorKdf } from '../../kit/kdf.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { seededRandom } from '../../kit/random.ts';
import { tempDir } from '../../kit/temp-dir.ts';

export const passphrase = 'cavalo bateria grampo correto';

/** The door of a vault in a temporary folder, with what it was given. */
export const testGate = (options: Partial<VaultWorld> = {}) => {
  const world: VaultWorld = {
    dataDir: tempDir(),
    clock: fakeClock(),
    kdf: floorKdf(),
    keychain: memoryKeychain({ state: 'absent' }),
    random: seededRandom(),
    ...options,
  };
  return { ...world, gate: createVaultGate(world) };
};

export const mainFile = (dataDir: string): string => join(dataDir, 'vault.json');
export const backupFile = (dataDir: string): string => join(dataDir, 'vault.json.bak');

export const writeBoth = (dataDir: string, text: string | Buffer): void => {
  writeFileSync(mainFile(dataDir), text);
  writeFileSync(backupFile(dataDir), text);
};

type Envelope = { readonly format: string; readonly body: string; readonly sum: string; readonly mac: string };

const readEnvelope = (dataDir: string): Envelope => JSON.parse(readFileSync(mainFile(dataDir), 'utf8'));

/** The header's body, for a test to change. */
export const readBody = (dataDir: string) => JSON.parse(Buffer.from(readEnvelope(dataDir).body, 'base64').toString());

/** A header file as someone without keys can make it: any body and MAC, under a checksum that is right. */
export const forgedHeader = (dataDir: string, change: { readonly body?: string; readonly mac?: string }): string => {
  const genuine = readEnvelope(dataDir);
  const body = change.body === undefined ? genuine.body : Buffer.from(change.body).toString('base64');
  const mac = change.mac ?? genuine.mac;
  const sum = createHash('sha256').update(`chaveiro-vault\n${body}\n${mac}`).digest('hex');
  return JSON.stringify({ format: genuine.format, body, sum, mac });
};

/** The code something fails with; `null` when it does not fail, and the throw itself when it is not one of ours. */
export const codeOf = async (run: () => unknown): Promise<ErrorCode | null> => {
  try {
    await run();
    return null;
  } catch (error) {
    if (isAppError(error)) return error.code;
    throw error;
  }
};
