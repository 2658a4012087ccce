import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensurePage } from '../../electron/core/page/ensure-page.ts';
import { tempDir } from '../kit/temp-dir.ts';

/** A project as far as the page's build reads it. */
function aProject() {
  const root = tempDir();
  for (const folder of ['renderer/app', 'shared', 'dist']) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['renderer/app/main.tsx', 'shared/words.ts', 'vite.config.ts', 'package-lock.json']) {
    writeFileSync(join(root, file), file);
  }
  return root;
}

/** Ensures the page of a project with a builder that writes `text`; tells how often it was asked to. */
function ensure(root: string, build: (outDir: string) => void) {
  let builds = 0;
  const page = ensurePage({
    root,
    onBuild: () => {
      builds += 1;
    },
    build: async (outDir) => build(outDir),
  });
  return page.then((path) => ({ path, builds }));
}

const writePage = (text: string) => (outDir: string) => {
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'index.html'), text);
};

const pageOf = (root: string) => readFileSync(join(root, 'dist', 'page', 'index.html'), 'utf8');

describe('the page', () => {
  it('is built once for the same sources', async () => {
    const root = aProject();
    expect(await ensure(root, writePage('first'))).toEqual({ path: join(root, 'dist', 'page'), builds: 1 });
    expect(await ensure(root, writePage('second'))).toEqual({ path: join(root, 'dist', 'page'), builds: 0 });
    expect(pageOf(root)).toBe('first');
  });

  it.each(['renderer/app/main.tsx', 'shared/words.ts', 'vite.config.ts', 'package-lock.json', 'renderer/app/new.ts'])(
    'is built again when %s changes',
    async (file) => {
      const root = aProject();
      await ensure(root, writePage('first'));
      writeFileSync(join(root, file), 'changed');
      expect((await ensure(root, writePage('second'))).builds).toBe(1);
      expect(pageOf(root)).toBe('second');
    },
  );

  it('is taken as it is where there are no sources, as in a packaged product', async () => {
    const root = tempDir();
    writePage('packaged')(join(root, 'dist', 'page'));
    expect(await ensure(root, writePage('never'))).toEqual({ path: join(root, 'dist', 'page'), builds: 0 });
    expect(pageOf(root)).toBe('packaged');
  });

  it('is missing where it neither is nor can be built', async () => {
    expect((await ensure(tempDir(), writePage('never'))).path).toBeNull();
  });

  it('is missing after a build that failed, and no half of it stays', async () => {
    const root = aProject();
    const { path } = await ensure(root, (outDir) => {
      writePage('half')(outDir);
      throw new Error('out of memory');
    });
    expect(path).toBeNull();
    expect(readdirSync(join(root, 'dist'))).toEqual([]);
  });

  it('is whole when two processes build it at once', async () => {
    const root = aProject();
    const [first, second] = await Promise.all([ensure(root, writePage('one')), ensure(root, writePage('one'))]);
    expect(first.path).toBe(second.path);
    expect(existsSync(join(root, 'dist', 'page', 'index.html'))).toBe(true);
  });
});
