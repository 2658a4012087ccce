import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { argon2Kdf } from '../../../electron/core/adapters/kdf.ts';
import { systemRandom } from '../../../electron/core/adapters/random.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { testEngine, testPassphrase } from '../../kit/engine.ts';
import { aiming, type Figure, type Measure, measured } from '../figure.ts';
import { watched } from '../longest-block.ts';
import { scale, scaleVault } from '../scale-vault.ts';
import { median, quantile, samples } from '../timing.ts';

const openGoalMs = 4_000;
const searchGoalMs = 50;
/** Locked again, a process may hold this many times what it held before. */
const memoryGoal = 1.5;

/** What people type: parts of names, with and without accents, several words, ends of keys, and what is nowhere. */
const queries = [
  ...'aeiou013',
  'pa',
  'padaria',
  'São João',
  'joao sao',
  'conceição openai',
  'clinica',
  'cliente-150',
  'cliente-1',
  'produção',
  'producao 77',
  'robô de vendas 4',
  'atend sol nascente',
  'openrouter homologacao 9',
  'ab1',
  'f00d',
  'não há nada assim',
] as const;

const searching = async (api: ApiClient): Promise<readonly Measure[]> => {
  let round = 0;
  const taken = await samples(queries.length * 10, () => {
    round += 1;
    return api.search.find({ query: queries[round % queries.length] ?? '' });
  });
  return [
    measured('a search, p50', median(taken), 'ms'),
    aiming(measured('a search, p99', quantile(taken, 0.99), 'ms'), searchGoalMs),
  ];
};

const remembered = z.object({ base: z.number(), unlocked: z.number(), locked: z.number() });

const memory = (dataDir: string): readonly Measure[] => {
  const script = join(import.meta.dirname, '..', 'scale-memory.ts');
  const told = execFileSync(process.execPath, ['--expose-gc', script, dataDir], { encoding: 'utf8' });
  const { base, unlocked, locked } = remembered.parse(JSON.parse(told));
  return [
    measured('memory before it was unlocked', base, 'MiB'),
    measured('memory unlocked, listed and searched', unlocked, 'MiB'),
    measured('memory once it is locked', locked, 'MiB'),
    aiming(measured('memory locked again to before', locked / base, 'times'), memoryGoal),
  ];
};

export const figure: Figure = {
  title: `Open and search ${scale.credentials} credentials of ${scale.organisations} organisations`,
  limitMs: 300_000,
  take: async () => {
    const { dataDir, remove } = await scaleVault(scale);
    const { engine, client } = testEngine({ dataDir, clock: systemClock(), random: systemRandom(), kdf: argon2Kdf() });
    const api = client();
    await api.vault.unlock({ passphrase: testPassphrase });
    // Writes the slot anew, with the slow hash as users have it.
    await api.vault.changePassphrase({ passphrase: testPassphrase, newPassphrase: testPassphrase });
    await api.vault.lock({ everywhere: true });
    const unlock = await watched(() => api.vault.unlock({ passphrase: testPassphrase }));
    const index = await watched(() => api.search.find({ query: 'padaria' }));
    const list = await watched(() => api.organisations.list({}));
    const found = await searching(api);
    await engine.close();
    const kept = memory(dataDir);
    remove();
    return [
      aiming(
        measured('unlock (512 MiB slow hash) to the first search answered', unlock.ms + index.ms, 'ms'),
        openGoalMs,
      ),
      measured('of it the unlock', unlock.ms, 'ms'),
      measured('processor time of both', unlock.busyMs + index.busyMs, 'ms'),
      measured('longest block of the process, unlocking', unlock.longestBlockMs, 'ms'),
      measured('longest block of the process, first search', index.longestBlockMs, 'ms'),
      measured('list of all organisations with their counts', list.ms, 'ms'),
      ...found,
      ...kept,
    ];
  },
};
