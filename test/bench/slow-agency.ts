import { randomUUID } from 'node:crypto';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../electron/core/adapters/random.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { makeTempDir } from '../kit/temp-dir.ts';
import { type SlowVendors, slowVendors } from './slow-vendors.ts';

/** The bulk test of issue 2's goals. */
export const bulk = { credentials: 500, hosts: 8, concurrency: 32, answerMs: 50 } as const;

export type SlowAgency = {
  readonly api: ApiClient;
  readonly vendors: SlowVendors;
  readonly close: () => Promise<void>;
};

/** An unlocked engine on the real clock, with its credentials spread over hosts that take their time. */
export const slowAgency = async (): Promise<SlowAgency> => {
  const { path, remove } = makeTempDir();
  const { api, engine } = await createUnlockedVault({ dataDir: path, clock: systemClock(), random: systemRandom() });
  const vendors = await slowVendors(bulk.hosts, bulk.answerMs);
  for (let place = 0; place < bulk.credentials; place += 1) {
    await api.credentials.create({
      commandId: randomUUID(),
      scope: { kind: 'system' },
      provider: 'openai',
      label: `chave-${place}`,
      fields: {
        apiKey: `sk-proj-${randomUUID().replaceAll('-', '').repeat(2)}`,
        baseUrl: vendors.baseUrls[place % bulk.hosts] ?? '',
      },
    });
  }
  return {
    api,
    vendors,
    close: async () => {
      await engine.close();
      await vendors.close();
      remove();
    },
  };
};
