import { join } from 'node:path';
import { projectRoot } from '../core/page/project-root.ts';

/** Where the built preload lies. A sandboxed preload must be one CommonJS file. */
export const builtPreload = join(projectRoot, 'dist', 'app', 'preload.cjs');

/** Builds the preload: a few lines, so it is built on every start. Vite is there wherever the sources are. */
export async function buildPreload(): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(projectRoot, 'dist', 'app'),
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'preload', 'preload.ts'),
        formats: ['cjs'],
        fileName: () => 'preload.cjs',
      },
      rolldownOptions: { external: ['electron'] },
    },
  });
}
