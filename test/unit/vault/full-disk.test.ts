import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFileAtomically } from '../../../electron/vault/atomic-file.ts';
import { instantKdf } from '../../kit/kdf.ts';
import { makeTempDir, tempDir } from '../../kit/temp-dir.ts';
import { backupFile, codeOf, mainFile, passphrase, testGate } from './test-vault.ts';

const mount = (folder: string): boolean =>
  spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=16k,mode=0700', 'none', folder]).status === 0;
const unmount = (folder: string): void => void spawnSync('/bin/umount', [folder]);

const canMount = ((): boolean => {
  const { path, remove } = makeTempDir();
  const mounted = mount(path);
  if (mounted) unmount(path);
  remove();
  return mounted;
})();

/** A folder on a disk of 16 KiB, and a way to fill what is left of it. */
const tinyDisk = () => {
  const folder = tempDir();
  mount(folder);
  onTestFinished(() => unmount(folder));
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: (kibibytes: number): void => {
      try {
        writeFileSync(ballast, Buffer.alloc(kibibytes * 1024));
      } catch {
        // It stops when the disk is full, which is what is wanted.
      }
    },
    empty: (): void => rmSync(ballast),
  };
};

describe.skipIf(!canMount)('a full disk (needs the right to mount)', () => {
  it('leaves the old file whole, and nothing half-written beside it', async () => {
    const { folder, fill } = tinyDisk();
    const path = join(folder, 'vault.json');
    writeFileAtomically(path, 'old');
    fill(16);
    expect(await codeOf(() => writeFileAtomically(path, 'n'.repeat(5_000)))).toBe('STORAGE_FULL');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(existsSync(`${path}.tmp`)).toBe(false);
  });

  it.each([
    ['at once', 16],
    ['after the first copy of its header', 12],
  ])('refuses a new vault %s and does not stand in the way of a later try', async (_, kibibytes) => {
    const { folder, fill, empty } = tinyDisk();
    const { gate } = testGate({ dataDir: folder, kdf: instantKdf() });
    fill(kibibytes);
    expect(await codeOf(() => gate.create({ passphrase, useKeychain: false }))).toBe('STORAGE_FULL');
    expect(gate.inspect()).toEqual({ state: 'none' });
    empty();
    await gate.create({ passphrase, useKeychain: false });
    await expect(gate.verify(passphrase)).resolves.toBeUndefined();
  });

  it('does not keep the owner out when a header copy is missing', async () => {
    const { folder, fill } = tinyDisk();
    const { gate } = testGate({ dataDir: folder, kdf: instantKdf() });
    await gate.create({ passphrase, useKeychain: false });
    rmSync(mainFile(folder));
    fill(16);
    (await gate.unlock(passphrase)).close();
    expect(gate.inspect()).toMatchObject({ state: 'present', mended: true });
    expect(existsSync(backupFile(folder))).toBe(true);
  });
});
