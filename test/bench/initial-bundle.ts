import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes, gzipped, of all a browser loads before the page draws: scripts and styles the built page names itself. */
export async function initialBundle(pageDir: string): Promise<{ readonly scripts: number; readonly styles: number }> {
  const html = await readFile(join(pageDir, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  const sizes = await Promise.all(
    named.map(async (path) => ({ path, size: gzipSync(await readFile(join(pageDir, path))).length / 1_000 })),
  );
  const sum = (end: string) =>
    sizes.filter(({ path }) => path.endsWith(end)).reduce((total, { size }) => total + size, 0);
  return { scripts: sum('.js'), styles: sum('.css') };
}
