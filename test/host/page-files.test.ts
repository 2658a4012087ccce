import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInside, loadPageFiles } from '../../electron/core/page/page-files.ts';
import { tempDir } from '../kit/temp-dir.ts';

describe('the list of page files', () => {
  it('holds what a page is made of, and nothing that merely lies there', async () => {
    const folder = join(tempDir(), 'page');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    for (const name of [
      'index.html',
      'icon.svg',
      'assets/a.js',
      'assets/a.css',
      'assets/a.woff2',
      'a.js.map',
      '.env',
    ]) {
      writeFileSync(join(folder, name), '');
    }
    symlinkSync('/etc/hostname', join(folder, 'assets', 'out.json'));
    const paths = [...(await loadPageFiles(folder)).keys()].sort();
    expect(paths).toEqual(['/assets/a.css', '/assets/a.js', '/assets/a.woff2', '/icon.svg', '/index.html']);
  });
});

describe('a path', () => {
  it.each(['/page/a', '/page/a/b', '/page/..a'])('%s is inside /page', (path) => {
    expect(isInside('/page', path)).toBe(true);
  });

  it.each(['/page', '/', '/page2/a', '/page/../a', '/other'])('%s is not', (path) => {
    expect(isInside('/page', path)).toBe(false);
  });
});
