import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupFormat } from '../../electron/vault/backup-header.ts';
import { exportFormat } from '../../electron/vault/export-file.ts';
import { openChunk, sealChunk } from '../../electron/vault/file-chunk.ts';
import { type TestEngine, testEngine, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { instantKdf } from '../kit/kdf.ts';
import { answerOf, aVaultToBackUp, cliSession, takeBackup, unlockedCli } from './backup-kit.ts';
import { sweep } from './damage/report.ts';
import { sector, tears } from './damage/ways.ts';

const refusals = ['STORE_DAMAGED', 'VALIDATION_FAILED', 'STORE_NEWER', 'WRONG_PASSPHRASE'];

/** Verifies other bytes in the place of a backup; the code it was refused with, or `accepted`. */
async function verdictOn({ client }: TestEngine, file: string, bytes: Buffer): Promise<unknown> {
  writeFileSync(file, bytes);
  const key = { kind: 'passphrase', passphrase: testPassphrase } as const;
  const verified = answerOf(client(cliSession()).backups.verify({ file, key }));
  return verified.then(
    () => 'accepted',
    () => failureOf(verified).then(({ code }) => code),
  );
}

async function aBackup() {
  const made = await aVaultToBackUp({ kdf: instantKdf() });
  const cli = await unlockedCli(made, testPassphrase);
  const bytes = readFileSync(await takeBackup(cli, made.dataDir));
  const other = testEngine({ kdf: instantKdf() });
  const file = join(other.dataDir, 'run', 'damaged');
  return { bytes, verdict: (changed: Buffer) => verdictOn(other, file, changed), other };
}

const withSector = (bytes: Buffer, at: number): Buffer =>
  Buffer.from(bytes).fill(0, at, Math.min(at + sector, bytes.length));

it('a backup with any one of its sectors zeroed or overwritten, or cut at it, is refused whole', async () => {
  const { bytes, verdict, other } = await aBackup();
  expect(await verdict(bytes)).toBe('accepted');
  const { tried, accepted } = await sweep(tears(bytes), refusals, async (changed) => String(await verdict(changed)));
  expect([accepted, tried > bytes.length / sector]).toEqual([[], true]);
  expect(readdirSync(join(other.dataDir, 'run', 'scratch'))).toEqual([]);
}, 240_000);

it('a backup with a byte appended is refused', async () => {
  const { bytes, verdict } = await aBackup();
  expect(await verdict(Buffer.concat([bytes, Buffer.from([0])]))).toBe('STORE_DAMAGED');
});

it('a restore of a damaged backup leaves no vault behind', async () => {
  const { bytes, other } = await aBackup();
  const file = join(other.dataDir, 'run', 'damaged');
  writeFileSync(file, withSector(bytes, bytes.length - sector));
  const key = { kind: 'passphrase', passphrase: testPassphrase } as const;
  const input = { file, key, newPassphrase: `${testPassphrase} novo`, useKeychain: false };
  const refused = await failureOf(answerOf(other.client(cliSession()).backups.restore(input)));
  expect(refused).toMatchObject({ code: 'STORE_DAMAGED', reason: 'backupDamaged' });
  expect(['vault.json', 'store.db'].filter((name) => existsSync(join(other.dataDir, name)))).toEqual([]);
});

const place = fc.record({
  kind: fc.constantFrom(backupFormat, exportFormat),
  fileId: fc.uuid(),
  headerSum: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
  index: fc.nat(5_000),
  isLast: fc.boolean(),
});
const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map((b) => Buffer.from(b));

it('a chunk opens in its own place and in no other', () => {
  fc.assert(
    fc.property(
      place,
      place,
      bytesOf(32),
      bytesOf(12),
      fc.uint8Array({ maxLength: 500 }),
      (own, other, key, nonce, data) => {
        const plaintext = Buffer.from(data);
        const sealed = sealChunk(own, key, { nonce, plaintext });
        expect(openChunk(own, key, sealed)?.equals(plaintext)).toBe(true);
        expect(openChunk({ ...own, isLast: !own.isLast }, key, sealed)).toBeNull();
        expect(openChunk({ ...own, index: own.index + 1 }, key, sealed)).toBeNull();
        if (JSON.stringify(own) !== JSON.stringify(other)) expect(openChunk(other, key, sealed)).toBeNull();
      },
    ),
  );
});
