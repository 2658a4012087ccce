import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const gzipped = async (file: string): Promise<number> => gzipSync(await readFile(file)).length / 1_000;

/** The words of one language: the longest, whichever that is. */
async function wordsOf(pageDir: string): Promise<number> {
  const assets = join(pageDir, 'assets');
  const files = (await readdir(assets)).filter((name) => /^on-page-.*\.js$/.test(name));
  if (files.length === 0) throw new Error('the built page has a file of words for each language');
  return Math.max(...(await Promise.all(files.map((name) => gzipped(join(assets, name))))));
}

/**
 * Kilobytes, gzipped, of all a browser loads before the page draws: scripts and styles the built page names itself, and
 * the words of its language.
 */
export async function initialBundle(pageDir: string): Promise<{ readonly scripts: number; readonly styles: number }> {
  const html = await readFile(join(pageDir, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  const sizes = await Promise.all(named.map(async (path) => ({ path, size: await gzipped(join(pageDir, path)) })));
  const sum = (end: string) =>
    sizes.filter(({ path }) => path.endsWith(end)).reduce((total, { size }) => total + size, 0);
  return { scripts: sum('.js') + (await wordsOf(pageDir)), styles: sum('.css') };
}
