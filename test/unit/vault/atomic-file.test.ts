import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../../electron/vault/atomic-file.ts';
import { tempDir } from '../../kit/temp-dir.ts';

describe('a file written as a whole', () => {
  it('replaces the old text and leaves nothing else behind', () => {
    const folder = tempDir();
    const path = join(folder, 'vault.json');
    writeFileAtomically(path, 'old');
    writeFileAtomically(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  it('is closed to others even where an earlier attempt left an open one', () => {
    const path = join(tempDir(), 'vault.json');
    writeFileSync(`${path}.tmp`, 'left by a crash');
    chmodSync(`${path}.tmp`, 0o666);
    writeFileAtomically(path, 'new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is not begun where it cannot be finished', () => {
    const folder = tempDir();
    const path = join(folder, 'vault.json');
    mkdirSync(path);
    expect(() => writeFileAtomically(path, 'new')).toThrow('EISDIR');
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });
});
