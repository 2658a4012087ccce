import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupFormat } from '../../../electron/vault/backup-header.ts';
import { readExportFile } from '../../../electron/vault/export-file.ts';
import { openChunk } from '../../../electron/vault/file-chunk.ts';
import { decodeFileHeader, headerLengthOf, preambleLength } from '../../../electron/vault/file-header.ts';
import { createKeyRing } from '../../../electron/vault/key-ring.ts';
import { parseRecoveryKey } from '../../../electron/vault/recovery-key.ts';
import { openRecoverySlot } from '../../../electron/vault/recovery-slot.ts';
import { floorKdf } from '../../kit/kdf.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { seededRandom } from '../../kit/random.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import { makeVectors } from './make-vectors.ts';
import { readBody, testGate, writeBoth } from './test-vault.ts';

type Vectors = Awaited<ReturnType<typeof makeVectors>>;

// Checked in, and made by the very function whose result type is claimed here.
const vectors = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as Vectors;

describe('what earlier versions wrote', () => {
  it('is still written byte for byte', async () => {
    expect(await makeVectors()).toEqual(vectors);
  });

  it('opens: a header bound to a device secret, as if its folder were found today', async () => {
    const keychain = memoryKeychain();
    keychain.entries.set(`vault/${vectors.vaultId}/device-secret`, Buffer.from(vectors.deviceSecret, 'hex'));
    const { gate, dataDir } = testGate({ keychain });
    writeBoth(dataDir, vectors.header);
    const ring = await gate.unlock(vectors.passphrase);
    expect(ring.pageKey().toString('hex')).toBe(vectors.ring.pageKey);

    const recoveryKey = parseRecoveryKey(vectors.recoveryKey);
    const rootKey = openRecoverySlot({ vaultId: vectors.vaultId, recoveryKey }, readBody(dataDir).slots[1]);
    expect(rootKey?.toString('hex')).toBe(vectors.rootKey);
  });

  it('opens: a data key and a value sealed under it', () => {
    const rootKey = Buffer.from(vectors.rootKey, 'hex');
    const ring = createKeyRing({ vaultId: vectors.vaultId, rootKey, random: seededRandom() });
    const { tenant, generation, wrapped } = vectors.dataKey;
    ring.addDataKey({ tenant, generation, wrapped: Buffer.from(wrapped, 'hex') });
    expect(ring.open(vectors.field.place, Buffer.from(vectors.field.sealed, 'hex'))).toBe(vectors.field.value);
  });

  it('opens: the header of a backup and its first chunk', () => {
    const head = Buffer.from(vectors.backup.head, 'hex');
    expect(headerLengthOf(backupFormat, head.subarray(0, preambleLength))).toBe(head.length - preambleLength);
    const { header, sum } = decodeFileHeader(backupFormat, head.subarray(preambleLength));
    const place = { kind: backupFormat, fileId: header.backupId, headerSum: sum, index: 0, isLast: false };
    const opened = openChunk(place, Buffer.from(vectors.backup.key, 'hex'), Buffer.from(vectors.backup.chunk, 'hex'));
    expect(opened?.toString('utf8')).toBe(vectors.field.value);
  });

  it('opens: an encrypted export', async () => {
    const at = (name: string) => join(tempDir(), name);
    const [path, out] = [at('export'), at('document')];
    writeFileSync(path, Buffer.from(vectors.export, 'hex'));
    const reading = { path, out, passphrase: vectors.passphrase, signal: new AbortController().signal };
    await readExportFile({ kdf: floorKdf() }, reading);
    expect(readFileSync(out, 'utf8')).toBe(vectors.field.value);
  });
});
