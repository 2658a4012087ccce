import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Syntax } from './syntax.ts';

/** One file of the repository, by its path from the root, with forward slashes. */
export type TextFile = { readonly path: string; readonly text: string };

/** A TypeScript file. It is parsed when first asked for, and once. */
export type SourceFile = TextFile & { readonly syntax: () => Syntax };

/** What the rules look at: a repository, or a small one planted by a test. */
export type Tree = {
  readonly root: string;
  readonly files: readonly TextFile[];
  readonly sources: readonly SourceFile[];
  readonly folders: readonly string[];
};

/** Whether a path is a file, or lies in a folder at whatever depth. */
export const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

const unread = new Set([
  '.cache',
  '.git',
  'coverage',
  'dist',
  'node_modules',
  'playwright-report',
  'release',
  'test-results',
]);

const isBinary = (path: string): boolean => /\.(png|ico|icns|woff2?|jpg|db|sqlite)$/.test(path);

const parsedOnce = (file: TextFile): SourceFile => {
  let syntax: Syntax | undefined;
  return { ...file, syntax: () => (syntax ??= parse(file.path, file.text)) };
};

/** Reads a folder as a repository: its own files, without what is installed, built or git's. */
export const readTree = (root: string): Tree => {
  const entries = readdirSync(root, { withFileTypes: true })
    .filter((entry) => !unread.has(entry.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(root, entry.name), { recursive: true, withFileTypes: true }).concat(entry)
        : [entry],
    )
    .map((entry) => ({
      entry,
      path: join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = entries
    .filter(({ entry, path }) => entry.isFile() && !isBinary(path))
    .map(({ path }) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  return {
    root,
    files,
    sources: files.filter(({ path }) => /\.tsx?$/.test(path)).map(parsedOnce),
    folders: entries.filter(({ entry }) => entry.isDirectory()).map(({ path }) => path),
  };
};
