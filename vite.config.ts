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

/** Packages the product is built with, by the lock file, which repeats the licence each names for itself. */
function licences(): Plugin {
  const id = 'virtual:licences';
  return {
    name: 'licences',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : null),
    load: (wanted) => {
      if (wanted !== `\0${id}`) return null;
      const { packages } = lockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
      const found = Object.entries(packages)
        .filter(([path, { dev }]) => path !== '' && dev !== true)
        .map(([path, { version, license = '–' }]) => {
          const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
          return { name, version, licence: license };
        });
      return `export const licences = ${JSON.stringify(found)};`;
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
