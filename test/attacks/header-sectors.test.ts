import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instantKdf } from '../kit/kdf.ts';
import { codeOf, passphrase, testGate, writeBoth } from '../unit/vault/test-vault.ts';

const sector = 512;

const newVault = async () => {
  const vault = testGate({ kdf: instantKdf() });
  await vault.gate.create({ passphrase, useKeychain: false });
  return { ...vault, genuine: readFileSync(join(vault.dataDir, 'vault.json')) };
};

const zeroed = (bytes: Buffer, from: number): Buffer =>
  Buffer.from(bytes).fill(0, from, Math.min(bytes.length, from + sector));

/** Every way a write torn at a sector leaves a file: cut off there, or that sector never written. */
const torn = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / sector) }, (_, index) => index * sector).flatMap((from) => [
    bytes.subarray(0, from),
    zeroed(bytes, from),
  ]);

describe('a header copy torn at any sector', () => {
  it.each(['vault.json', 'vault.json.bak'])('is read around and mended: %s', async (name) => {
    const { gate, dataDir, genuine } = await newVault();
    for (const damaged of torn(genuine)) {
      writeFileSync(join(dataDir, name), damaged);
      (await gate.unlock(passphrase)).close();
      expect(readFileSync(join(dataDir, name))).toEqual(genuine);
    }
  });

  it('is called damaged when both are, and never opened in part', async () => {
    const { gate, dataDir, genuine } = await newVault();
    for (const damaged of torn(genuine)) {
      writeBoth(dataDir, damaged);
      expect(await codeOf(() => gate.unlock(passphrase))).toBe('HEADER_DAMAGED');
    }
  });
});
