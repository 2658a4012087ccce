import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchRuntime, findRuntime } from '../../electron/app/desktop-runtime.ts';
import { tempDir } from '../kit/temp-dir.ts';

/** A project whose Electron package has an installer that runs `script`. */
function projectWithInstaller(script: string): string {
  const root = tempDir();
  const electron = join(root, 'node_modules', 'electron');
  mkdirSync(electron, { recursive: true });
  writeFileSync(join(electron, 'package.json'), '{\n  "version": "45.4.1"\n}');
  writeFileSync(join(electron, 'install.js'), script);
  return root;
}

const install = (version: string) => `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const { join } = require('node:path');
  mkdirSync(join(__dirname, 'dist'));
  writeFileSync(join(__dirname, 'dist', 'version'), '${version}');
  writeFileSync(join(__dirname, 'dist', 'electron'), 'x'.repeat(4096));
  writeFileSync(join(__dirname, 'path.txt'), 'electron');
`;

type Watch = { readonly onProgress?: (bytes: number) => void; readonly stallMs?: number };

const fetchIn = (root: string, { onProgress = () => undefined, stallMs = 20_000 }: Watch = {}) =>
  fetchRuntime({ root, onProgress, stallMs, pollMs: 10 });

describe('the desktop runtime', () => {
  it('is found once it was fetched, and is not before', async () => {
    const root = projectWithInstaller(install('45.4.1'));
    expect(findRuntime(root)).toBeNull();
    expect(await fetchIn(root)).toBe(join(root, 'node_modules', 'electron', 'dist', 'electron'));
    expect(findRuntime(root)).not.toBeNull();
  });

  it('is not taken in another version than the one asked for', async () => {
    expect(await fetchIn(projectWithInstaller(install('44.0.0')))).toBeNull();
  });

  it('cannot be had where its installer fails', async () => {
    expect(await fetchIn(projectWithInstaller('process.exit(1)'))).toBeNull();
  });

  it('is given up when nothing comes any more', async () => {
    expect(await fetchIn(projectWithInstaller('setInterval(() => {}, 1000)'), { stallMs: 200 })).toBeNull();
  });

  it('tells how much came, wherever the installer keeps it', async () => {
    const seen: number[] = [];
    const script = `
      const { mkdtempSync, writeFileSync } = require('node:fs');
      const { join } = require('node:path');
      const { tmpdir } = require('node:os');
      writeFileSync(join(mkdtempSync(join(tmpdir(), 'electron-download-')), 'zip'), 'x'.repeat(9000));
      setTimeout(() => {}, 150);
    `;
    await fetchIn(projectWithInstaller(script), { onProgress: (bytes) => seen.push(bytes) });
    expect(seen).toContain(9_000);
  });
});
