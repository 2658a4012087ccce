import { randomUUID } from 'node:crypto';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../electron/core/adapters/random.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { makeTempDir } from '../kit/temp-dir.ts';
import { type SlowVendors, slowVendors } from './slow-vendors.ts';

/** The bulk test of issue 2's goals. */
export const bulk = { credentials: 500, organisations: 0, hosts: 8, concurrency: 32, answerMs: 50 } as const;

/** How many keys, of how many clients (0: the agency's own), on how many hosts that take how long. */
export type AgencySize = {
  readonly credentials: number;
  readonly organisations: number;
  readonly hosts: number;
  readonly answerMs: number;
};

export type SlowAgency = {
  readonly api: ApiClient;
  readonly vendors: SlowVendors;
  readonly close: () => Promise<void>;
};

type Scope = Parameters<ApiClient['credentials']['create']>[0]['scope'];

async function scopesOf(api: ApiClient, organisations: number): Promise<readonly Scope[]> {
  const scopes: Scope[] = organisations === 0 ? [{ kind: 'system' }] : [];
  for (let place = 0; place < organisations; place += 1) {
    const slug = `cliente-${place}`;
    await api.organisations.create({ commandId: randomUUID(), slug, name: `Cliente ${place}` });
    scopes.push({ kind: 'organisation', organisation: slug });
  }
  return scopes;
}

/** An unlocked engine on the real clock, with its credentials spread over hosts that take their time. */
export const slowAgency = async (size: AgencySize): Promise<SlowAgency> => {
  const { path, remove } = makeTempDir();
  const { api, engine } = await createUnlockedVault({ dataDir: path, clock: systemClock(), random: systemRandom() });
  const vendors = await slowVendors(size.hosts, size.answerMs);
  const scopes = await scopesOf(api, size.organisations);
  for (let place = 0; place < size.credentials; place += 1) {
    await api.credentials.create({
      commandId: randomUUID(),
      scope: scopes[place % scopes.length] ?? { kind: 'system' },
      provider: 'openai',
      label: `chave-${place}`,
      fields: {
        apiKey: `sk-proj-${randomUUID().replaceAll('-', '').repeat(2)}`,
        baseUrl: vendors.baseUrls[place % size.hosts] ?? '',
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
