import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { z } from 'zod';
import { noncePlaceholder } from './shared/contract/page-bridge.ts';

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** Name of the package a module's path lies in; null for one of ours. */
const packageOf = (path: string): string | null => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;

/**
 * Packages the product is built with: what the engine needs to run, and what the page really holds. The lock file repeats
 * the licence each names for itself.
 */
function licences(): Plugin {
  const id = 'virtual:licences';
  const gap = '__LICENCES__';
  return {
    name: 'licences',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : null),
    load: (wanted) => (wanted === `\0${id}` ? `export const licences = ${gap};` : null),
    renderChunk(code) {
      if (!code.includes(gap)) return null;
      const { packages } = lockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
      const bundled = new Set([...this.getModuleIds()].map(packageOf));
      const found = Object.entries(packages).flatMap(([path, { version, license = '–', dev }]) => {
        const name = packageOf(`${path}/`);
        return name !== null && (dev !== true || bundled.has(name)) ? [{ name, version, licence: license }] : [];
      });
      return code.replace(gap, () => JSON.stringify(found));
    },
  };
}

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), licences()],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    target: 'chrome130',
    // The policy allows fonts from 'self' only, so nothing may become a data: URL.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // Wherever the bundle is cut, zod comes with what forbids it to compile, before any schema is made.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|zod-jitless/ }] },
      },
    },
  },
});
