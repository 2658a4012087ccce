import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { digestPageInputs } from './page-inputs.ts';
import { projectRoot } from './project-root.ts';

export type PageBuild = {
  readonly root: string;
  /** Called before a build begins. */
  readonly onBuild: () => void;
  /** Builds into a folder. Rejects when it cannot. */
  readonly build: (outDir: string) => Promise<void>;
};

/**
 * The folder of the built page, built now unless it was already built from exactly these sources.
 *
 * Null when there is no page and it cannot be built. Two processes may do this at once: each builds into a folder of its
 * own, and a whole page is put in place.
 */
export async function ensurePage({ root, onBuild, build }: PageBuild): Promise<string | null> {
  const page = join(root, 'dist', 'page');
  const stamp = join(root, 'dist', 'page.sha256');
  const digest = await digestPageInputs(root);
  const isBuilt = existsSync(join(page, 'index.html'));
  const builtFrom = await readFile(stamp, 'utf8').catch(() => null);
  if (isBuilt && (digest === null || digest === builtFrom)) return page;
  if (digest === null) return null;
  onBuild();
  const fresh = join(root, 'dist', `page-${process.pid}`);
  try {
    await build(fresh);
  } catch {
    await rm(fresh, { recursive: true, force: true });
    return null;
  }
  await rm(page, { recursive: true, force: true });
  // It fails when another process put its page there just now: that one was built from the same sources.
  await rename(fresh, page).catch(() => rm(fresh, { recursive: true, force: true }));
  await writeFile(stamp, digest);
  return page;
}

/** The folder of the page, built by Vite where it has to be. Throws INTERNAL (pageMissing) where there can be none. */
export async function ensureBuiltPage(onBuild: () => void): Promise<string> {
  const page = await ensurePage({ root: projectRoot, onBuild, build: buildWithVite });
  if (page === null) throw new AppError('INTERNAL', { reason: 'pageMissing' });
  return page;
}

/** Builds with Vite in a process of its own: its memory is not wanted in one that serves for days. */
const buildWithVite = (outDir: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
    const words = [vite, 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', outDir];
    // Standard output belongs to the command that was typed, which may promise one JSON document on it.
    const build = spawn(process.execPath, words, { cwd: projectRoot, stdio: ['ignore', 2, 2] });
    build.once('error', reject);
    build.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`vite ended with ${code}`))));
  });
