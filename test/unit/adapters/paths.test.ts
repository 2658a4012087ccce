import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { defaultDataDir, openPaths } from '../../../electron/core/adapters/paths.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/ana/.local/share/chaveiro'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/chaveiro'],
    ['darwin', {}, '/home/ana/Library/Application Support/Chaveiro'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Chaveiro'],
  ] as const)('lies where %s with %j keeps such things', (platform, env, expected) => {
    expect(defaultDataDir({ platform, env, home: '/home/ana' })).toBe(expected);
  });

  it('is made with its folders, for the owner alone', () => {
    const dataDir = join(tempDir(), 'a', 'b');
    const paths = openPaths(dataDir, {});
    expect(paths).toEqual({ dataDir, runtimeDir: join(dataDir, 'run') });
    for (const folder of [dataDir, join(dataDir, 'run'), join(dataDir, 'logs')]) expect(modeOf(folder)).toBe(0o700);
  });

  it('is closed to others when it exists, empty or with a vault', () => {
    for (const name of [null, 'vault.json']) {
      const dataDir = join(tempDir(), 'open');
      mkdirSync(dataDir, { mode: 0o755 });
      if (name) writeFileSync(join(dataDir, name), '');
      openPaths(dataDir, {});
      expect(modeOf(dataDir)).toBe(0o700);
    }
  });

  it('leaves the mode of a folder alone that serves other things', () => {
    const home = join(tempDir(), 'home');
    mkdirSync(home, { mode: 0o755 });
    writeFileSync(join(home, 'notes.txt'), '');
    openPaths(home, {});
    expect(modeOf(home)).toBe(0o755);
    expect(modeOf(join(home, 'run'))).toBe(0o700);
  });

  it('is the same by any of its names', () => {
    const folder = tempDir();
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    expect(openPaths(join(folder, 'link'), {})).toEqual(openPaths(join(folder, 'real'), {}));
  });
});

describe.skipIf(process.platform === 'win32')('the folder of the control socket', () => {
  const longFolder = (): string => join(tempDir(), 'x'.repeat(90));

  it('lies elsewhere when a socket in the data folder would have too long a path', () => {
    const runtime = tempDir();
    expect(openPaths(longFolder(), { XDG_RUNTIME_DIR: runtime }).runtimeDir).toBe(join(runtime, 'chaveiro'));
    expect(modeOf(join(runtime, 'chaveiro'))).toBe(0o700);
  });

  it('is short even where the system names no folder for it', () => {
    const temporary = tempDir();
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { runtimeDir } = openPaths(longFolder(), {});
    expect(dirname(runtimeDir)).toBe(temporary);
    expect(Buffer.byteLength(join(runtimeDir, 'chaveiro-0123456789abcdef.sock'))).toBeLessThan(100);
    expect(modeOf(runtimeDir)).toBe(0o700);
  });

  it('is refused where somebody put a link in its place', () => {
    const runtime = tempDir();
    symlinkSync(tempDir(), join(runtime, 'chaveiro'));
    expect(() => openPaths(longFolder(), { XDG_RUNTIME_DIR: runtime })).toThrow('belongs to someone else');
  });
});
