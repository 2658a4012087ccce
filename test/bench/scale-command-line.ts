import { systemClock } from '../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../electron/core/adapters/random.ts';
import { testEngine, testPassphrase } from '../kit/engine.ts';
import { aSession } from '../kit/session.ts';
import { type Size, scaleVault } from './scale-vault.ts';

/** An unlocked command line on a vault of that size. */
export const scaleCommandLine = async (size: Size) => {
  const { dataDir, remove } = await scaleVault(size);
  const { engine, client } = testEngine({ dataDir, clock: systemClock(), random: systemRandom() });
  const cli = client(aSession({ origin: 'cli', autoLocks: false }));
  await cli.vault.unlock({ passphrase: testPassphrase });
  return { cli, dataDir, close: async () => engine.close().then(remove) };
};
