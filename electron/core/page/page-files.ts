import { readdir, readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { noncePlaceholder } from '../../../shared/contract/page-bridge.ts';

export type PageFile = { readonly type: string; readonly bytes: Buffer };

/** The built page by URL path: an exact list, so that no path of a request ever reaches the disk. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** Entry of the list that is the page itself. */
const shellPath = '/index.html';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Reads a built page. Files of other types, hidden files and links that lead out of the folder are left out. */
export async function loadPageFiles(folder: string): Promise<PageFiles> {
  const root = await realpath(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = new Map<string, PageFile>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const type = mediaTypes[extname(entry.name)];
    if (type === undefined || entry.isDirectory() || !isInside(root, await realpath(path))) continue;
    files.set(`/${relative(root, path).split(sep).join('/')}`, { type, bytes: await readFile(path) });
  }
  return files;
}

/** Whether a path lies in a folder: by its relative path, for a prefix would let a sibling in. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * What a URL path stands for: a file of the list; the page itself for places inside it, which have no extension; or
 * nothing. The page comes with `styleNonce` in the places it left for one.
 */
export function findPageFile(files: PageFiles, pathname: string, styleNonce: string): PageFile | null {
  const path = extname(pathname) === '' ? shellPath : pathname;
  const file = files.get(path);
  if (file === undefined) return null;
  if (path !== shellPath) return file;
  return { type: file.type, bytes: Buffer.from(file.bytes.toString('utf8').replaceAll(noncePlaceholder, styleNonce)) };
}
