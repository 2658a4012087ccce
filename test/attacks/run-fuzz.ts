import { startVitest } from 'vitest/node';

// What `npm run fuzz` runs: the cases every test run tries for seconds, for a minute each, or as long as is said.

process.env.CHAVEIRO_FUZZ_MS ??= '60000';
const run = await startVitest(['test/attacks/fuzz-'], { watch: false });
await run.close();
