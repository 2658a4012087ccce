import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../../electron/core/adapters/random.ts';
import { testEngine, testPassphrase } from '../../kit/engine.ts';
import { agency, bigVault } from '../big-vault.ts';
import { aiming, type Figure, measured } from '../figure.ts';
import { median, samples, timed } from '../timing.ts';

const queryGoalMs = 50;

export const figure: Figure = {
  title: `Open and overview: ${agency.organisations} organisations, ${agency.organisations * agency.credentialsEach} credentials`,
  limitMs: 180_000,
  take: async () => {
    const { dataDir, remove } = await bigVault();
    const { engine, client } = testEngine({ dataDir, clock: systemClock(), random: systemRandom() });
    const api = client();
    const unlock = await timed(() => api.vault.unlock({ passphrase: testPassphrase }));
    const first = await timed(() => api.organisations.list({}));
    const overview = await samples(30, () => api.organisations.list({}));
    const scope = { kind: 'organisation', organisation: 'cliente-150' } as const;
    const ofOne = await samples(30, () => api.credentials.list({ scope }));
    const everywhere = await samples(5, () => api.credentials.list({ scope: null }));
    await engine.close();
    remove();
    return [
      measured('unlock and open the store (slow hash at its floor)', unlock, 'ms'),
      aiming(measured('overview of all organisations, first', first, 'ms'), queryGoalMs),
      aiming(measured('overview of all organisations, then', median(overview), 'ms'), queryGoalMs),
      aiming(measured("one organisation's credentials", median(ofOne), 'ms'), queryGoalMs),
      measured('every credential at once', median(everywhere), 'ms'),
    ];
  },
};
