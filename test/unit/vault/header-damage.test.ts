import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instantKdf } from '../../kit/kdf.ts';
import { backupFile, codeOf, mainFile, passphrase, testGate, writeBoth } from './test-vault.ts';

const newVault = async () => {
  const vault = testGate({ kdf: instantKdf() });
  await vault.gate.create({ passphrase, useKeychain: false });
  return { ...vault, genuine: readFileSync(mainFile(vault.dataDir)) };
};

const flipped = (bytes: Buffer, place: number, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(place) ^ (1 << bit), place);
  return copy;
};

const places = (bytes: Buffer): readonly number[] => [...bytes.keys()];

describe('one damaged copy of the header', () => {
  it('never keeps the vault shut, whichever byte of it is wrong, and is mended', async () => {
    const { gate, dataDir, genuine } = await newVault();
    for (const file of [mainFile(dataDir), backupFile(dataDir)]) {
      for (const place of places(genuine)) {
        writeFileSync(file, flipped(genuine, place, place % 8));
        expect(gate.inspect()).toMatchObject({ mended: true });
        (await gate.unlock(passphrase)).close();
        expect(gate.inspect()).toMatchObject({ mended: false });
        expect(readFileSync(file)).toEqual(genuine);
      }
    }
  });

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['cut short', (file: string) => truncateSync(file, 512)],
    ['overgrown', (file: string) => writeFileSync(file, Buffer.alloc(2 * 1024 * 1024, ' '))],
  ])('is read around when it is %s', async (_, damage) => {
    const { gate, dataDir, genuine } = await newVault();
    for (const file of [mainFile(dataDir), backupFile(dataDir)]) {
      damage(file);
      (await gate.unlock(passphrase)).close();
      expect(readFileSync(file)).toEqual(genuine);
    }
  });

  it('is left as it is while nobody has proven the other one', async () => {
    const { gate, dataDir } = await newVault();
    rmSync(mainFile(dataDir));
    expect(await codeOf(() => gate.unlock('wrong passphrase'))).toBe('WRONG_PASSPHRASE');
    await gate.verify(passphrase);
    expect(gate.inspect()).toMatchObject({ mended: true });
  });
});

describe('two damaged copies of the header', () => {
  it('are told apart from a wrong passphrase, whichever byte is wrong', async () => {
    const { gate, dataDir, genuine } = await newVault();
    for (const place of places(genuine)) {
      writeBoth(dataDir, flipped(genuine, place, place % 8));
      expect(await codeOf(() => gate.unlock(passphrase))).toBe('HEADER_DAMAGED');
    }
    expect(await codeOf(gate.inspect)).toBe('HEADER_DAMAGED');
  });

  it('are still a vault, over which none is made', async () => {
    const { gate, dataDir } = await newVault();
    writeBoth(dataDir, '');
    expect(await codeOf(() => gate.create({ passphrase, useKeychain: false }))).toBe('VAULT_EXISTS');
  });
});
