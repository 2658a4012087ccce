import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../electron/core/adapters/random.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { testEngine, testPassphrase } from '../kit/engine.ts';

// Resident memory of a process of its own, run with --expose-gc on a data folder: locked, unlocked, locked again.

type Collect = (how: { readonly type: 'major'; readonly execution: 'sync'; readonly flavor: 'last-resort' }) => void;

// Sound: --expose-gc puts it there, and nothing else does.
const { gc } = globalThis as { readonly gc?: Collect };

/** After everything that nobody holds was given back to the system, as an idle process does in time. */
const residentMiB = async (): Promise<number> => {
  const collect = ensure(gc, 'this runs with --expose-gc');
  for (let round = 0; round < 3; round += 1) {
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    await pause(200);
  }
  return process.memoryUsage.rss() / 2 ** 20;
};

const [dataDir = ''] = process.argv.slice(2);
const { engine, client } = testEngine({ dataDir, clock: systemClock(), random: systemRandom() });
const api = client();
const base = await residentMiB();
await api.vault.unlock({ passphrase: testPassphrase });
await api.organisations.list({});
await api.search.find({ query: 'padaria' });
const unlocked = await residentMiB();
await api.vault.lock({ everywhere: true });
const locked = await residentMiB();
await engine.close();
console.log(JSON.stringify({ base, unlocked, locked }));
