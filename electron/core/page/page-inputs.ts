import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What the page is built from: sources, build settings, and the exact versions of what it uses. */
const inputs = ['renderer', 'shared', 'vite.config.ts', 'package-lock.json'] as const;

/** A digest of everything the page is built from; null where the sources are not there, as in a packaged product. */
export async function digestPageInputs(root: string): Promise<string | null> {
  const files = await Promise.all(inputs.map((input) => filesOf(join(root, input))));
  if (files.some((found) => found.length === 0)) return null;
  const digest = createHash('sha256');
  for (const file of files.flat().sort()) {
    digest
      .update(`${relative(root, file)}\0`)
      .update(await readFile(file))
      .update('\0');
  }
  return digest.digest('hex');
}

/** The files of a folder; a file itself; nothing for what does not exist. */
async function filesOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
