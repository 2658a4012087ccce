import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupFormat } from '../../electron/vault/backup-header.ts';
import { decodeManifest } from '../../electron/vault/backup-manifest.ts';
import { exportFormat, readExportFile, writeExportFile } from '../../electron/vault/export-file.ts';
import type { FileFormat } from '../../electron/vault/file-format.ts';
import {
  decodeFileHeader,
  encodeFileHeader,
  headerLengthOf,
  preambleLength,
} from '../../electron/vault/file-header.ts';
import { testEngine, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { instantKdf } from '../kit/kdf.ts';
import { seededRandom } from '../kit/random.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { place, tenantA, testRing } from '../unit/vault/test-ring.ts';
import { forgedHeader, passphrase, readBody, testGate, writeBoth } from '../unit/vault/test-vault.ts';
import { answerOf, aVaultToBackUp, cliSession, takeBackup, unlockedCli } from './backup-kit.ts';
import { fuzz, patience, verdictOf } from './fuzzing.ts';
import { hostileText, mutated, mutatedBytes } from './mutations.ts';

const headerRefusals = ['HEADER_DAMAGED', 'HEADER_ALTERED', 'STORE_NEWER', 'WRONG_PASSPHRASE'];
const fileRefusals = ['STORE_DAMAGED', 'VALIDATION_FAILED', 'STORE_NEWER', 'WRONG_PASSPHRASE'];

async function aVault() {
  const vault = testGate({ kdf: instantKdf() });
  (await vault.gate.create({ passphrase, useKeychain: false })).ring.close();
  return { ...vault, genuine: readFileSync(join(vault.dataDir, 'vault.json')) };
}

describe('the header of a vault', () => {
  it('opens only as it was written, whatever happened to its bytes', patience, async () => {
    const { gate, dataDir, genuine } = await aVault();
    const bodyOf = (bytes: Buffer) => JSON.parse(bytes.toString()).body;
    await fuzz(
      fc.oneof(
        mutatedBytes(genuine),
        hostileText.map((text) => Buffer.from(text)),
      ),
      async (bytes) => {
        writeBoth(dataDir, bytes);
        const verdict = await verdictOf(async () => (await gate.unlock(passphrase)).close());
        // White space around the very same words is no change.
        if (verdict === 'accepted') expect(bodyOf(bytes)).toBe(bodyOf(genuine));
        else expect(headerRefusals).toContain(verdict);
      },
    );
  });

  it('is not taken from whoever can make a checksum but has no key', patience, async () => {
    const { gate, dataDir, genuine } = await aVault();
    const body = readBody(dataDir);
    await fuzz(mutated(body), async (forged) => {
      writeBoth(dataDir, genuine);
      const text = JSON.stringify(forged);
      if (text === JSON.stringify(body)) return;
      writeBoth(dataDir, forgedHeader(dataDir, { body: text }));
      expect(headerRefusals).toContain(await verdictOf(() => gate.unlock(passphrase)));
    });
  });
});

/** A file with another header under a checksum that is right, before the chunks of a genuine one. */
function withHeader<H>(format: FileFormat<H>, genuine: Buffer, header: unknown): Buffer {
  const bodyAt = preambleLength + headerLengthOf(format, genuine.subarray(0, preambleLength));
  // Sound: forging is what these tests are about.
  return Buffer.concat([encodeFileHeader(format, header as H).bytes, genuine.subarray(bodyAt)]);
}

const headerIn = <H>(format: FileFormat<H>, genuine: Buffer): H => {
  const length = headerLengthOf(format, genuine.subarray(0, preambleLength));
  return decodeFileHeader(format, genuine.subarray(preambleLength, preambleLength + length)).header;
};

describe('a backup', () => {
  it('opens only as it was written, by bytes or by a forged header', patience, async () => {
    const made = await aVaultToBackUp({ kdf: instantKdf() });
    const genuine = readFileSync(await takeBackup(await unlockedCli(made, testPassphrase), made.dataDir));
    const other = testEngine({ kdf: instantKdf() });
    const file = join(other.dataDir, 'run', 'fuzzed');
    const key = { kind: 'passphrase', passphrase: testPassphrase } as const;
    const forged = mutated(headerIn(backupFormat, genuine)).map((header) => withHeader(backupFormat, genuine, header));
    await fuzz(fc.oneof(mutatedBytes(genuine), forged), async (bytes) => {
      if (bytes.equals(genuine)) return;
      writeFileSync(file, bytes);
      const refusal = await failureOf(answerOf(other.client(cliSession()).backups.verify({ file, key })));
      expect(fileRefusals).toContain(refusal.code);
    });
  });

  it('has a list of contents of one shape only', patience, async () => {
    const ringKey = Buffer.alloc(32).toString('base64');
    const keys = Object.fromEntries(
      ['header', 'page', 'audit', 'manifest', 'dataKeys', 'backup'].map((name) => [name, ringKey]),
    );
    const contents = { schema: 1, counts: {}, audit: { count: 0, head: null }, shredded: [], databaseBytes: 0 };
    const valid = { version: 1, ...contents, keys };
    const read = (value: unknown) => decodeManifest(Buffer.from(JSON.stringify(value)));
    expect(read(valid).contents).toEqual(contents);
    await fuzz(mutated(valid), async (value) => {
      const verdict = await verdictOf(() => read(value));
      if (verdict === 'accepted')
        expect(Object.values(read(value).keys).every(({ length }) => length === 32)).toBe(true);
      else expect(verdict).toBe('STORE_DAMAGED');
    });
  });
});

it('an export opens only as it was written, by bytes or by a forged header', patience, async () => {
  const folder = tempDir();
  const path = join(folder, 'sealed');
  const random = seededRandom('export');
  const work = { kdf: instantKdf(), random, signal: new AbortController().signal };
  const document = Buffer.from('{"canary": true}'.repeat(50));
  await writeExportFile(work, { path, exportId: random.uuid(1), createdAt: 1, passphrase, document });
  const genuine = readFileSync(path);
  const forged = mutated(headerIn(exportFormat, genuine)).map((header) => withHeader(exportFormat, genuine, header));
  let tries = 0;
  await fuzz(fc.oneof(mutatedBytes(genuine), forged), async (bytes) => {
    if (bytes.equals(genuine)) return;
    tries += 1;
    writeFileSync(path, bytes);
    const out = join(folder, `out-${tries}`);
    expect(fileRefusals).toContain(await verdictOf(() => readExportFile(work, { ...work, path, passphrase, out })));
  });
});

it('a sealed value opens only as it was sealed', patience, async () => {
  const ring = testRing();
  ring.mintDataKey(tenantA, 1);
  const sealed = ring.seal(place, 'sk-canary');
  await fuzz(
    fc.oneof(
      mutatedBytes(sealed),
      fc.uint8Array({ maxLength: 400 }).map((b) => Buffer.from(b)),
    ),
    async (bytes) => {
      expect(['STORE_DAMAGED', 'STORE_NEWER']).toContain(await verdictOf(() => ring.open(place, bytes)));
    },
  );
});
