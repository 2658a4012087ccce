import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Beside the code it caches and as trusted as that: not in the shared temporary folder, which is Node's own choice.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/chaveiro', import.meta.url)));

const [{ createProcessWorld, endProcess }, { runCli }] = await Promise.all([
  import('./process-world.ts'),
  import('./run-cli.ts'),
]);
const words = process.argv.slice(2);
const world = createProcessWorld(words);
const exit = await runCli(words, world);
if (!world.crashes.hasCrashed()) endProcess(exit);
