import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportFormat, readExportFile, writeExportFile } from '../../electron/vault/export-file.ts';
import { chunkBytes } from '../../electron/vault/file-chunk.ts';
import { isAppError } from '../../shared/errors/app-error.ts';
import { instantKdf } from '../kit/kdf.ts';
import { seededRandom } from '../kit/random.ts';
import { tempDir } from '../kit/temp-dir.ts';

const passphrase = 'tucano janela pedra violão 73';
const kdf = instantKdf();
const { signal } = new AbortController();

async function sealed(document: Buffer, seed = 'export') {
  const folder = tempDir();
  const random = seededRandom(seed);
  const path = join(folder, 'sealed');
  const order = { path, exportId: random.uuid(1_700_000_000_000), createdAt: 1_700_000_000_000, passphrase, document };
  await writeExportFile({ kdf, random, signal }, order);
  return { folder, path, bytes: readFileSync(path) };
}

/** What reading these bytes gives: the document, or the code it was refused with; a refused one leaves no file. */
async function verdictOn(folder: string, bytes: Buffer): Promise<Buffer | string> {
  const path = join(folder, 'given');
  const out = join(folder, `out-${readdirSync(folder).length}`);
  writeFileSync(path, bytes);
  try {
    await readExportFile({ kdf }, { path, passphrase, out, signal });
    return readFileSync(out);
  } catch (error) {
    if (!isAppError(error)) throw error;
    expect(existsSync(out)).toBe(false);
    return error.code;
  }
}

const sizes = fc.oneof(
  fc.integer({ min: 1, max: 5_000 }),
  fc.constantFrom(chunkBytes - 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes),
);

it('any document comes back byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.string(), async (size, seed) => {
      const document = seededRandom(seed).bytes(size);
      const { folder, bytes } = await sealed(Buffer.from(document), seed);
      const read = await verdictOn(folder, bytes);
      expect(Buffer.isBuffer(read) && read.equals(document)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it('no flipped bit, no cut and no byte appended is accepted, and nothing is left of it', async () => {
  const { folder, bytes } = await sealed(Buffer.from('{"format": "chaveiro-export"}\n'.repeat(20)));
  const codes = new Set<unknown>();
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
    codes.add(await verdictOn(folder, changed));
    codes.add(await verdictOn(folder, bytes.subarray(0, at)));
  }
  codes.add(await verdictOn(folder, Buffer.concat([bytes, Buffer.from([0])])));
  expect(codes).toEqual(new Set(['STORE_DAMAGED', 'STORE_NEWER', 'VALIDATION_FAILED']));
});

it('a chunk of another export of the same words does not open in this one', async () => {
  const document = Buffer.from('the same words');
  const [one, other] = [await sealed(document, 'one'), await sealed(document, 'other')];
  const tail = 4 + 28 + document.length;
  const mixed = Buffer.concat([one.bytes.subarray(0, -tail), other.bytes.subarray(-tail)]);
  expect(mixed).toHaveLength(one.bytes.length);
  expect(await verdictOn(one.folder, mixed)).toBe('STORE_DAMAGED');
});

it('an export names neither vault nor organisation in clear, and holds no way in but its own', async () => {
  const { bytes } = await sealed(Buffer.from('x'));
  const length = bytes.readUInt32BE(5);
  const header = exportFormat.header.parse(JSON.parse(bytes.toString('utf8', 9, 9 + length)));
  expect(Object.keys(header).toSorted()).toEqual(['createdAt', 'exportId', 'own']);
  expect(header.own.deviceCheck).toBeNull();
});
