import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Beside the code it caches and as trusted as that: not in the shared temporary folder, which is Node's own choice.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/chaveiro', import.meta.url)));

const [{ createProcessWorld, endProcess }, { runCli }] = await Promise.all([
  import('./process-world.ts'),
  import('./run-cli.ts'),
]);
endProcess(await runCli(process.argv.slice(2), createProcessWorld()));
