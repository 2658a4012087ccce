import { randomUUID } from 'node:crypto';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import { type TypedKeys, withClients } from '../kit/agency/clients-with-keys.ts';
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

function keysOf({ credentials, organisations, hosts }: AgencySize, baseUrls: readonly string[]): TypedKeys {
  const keys = Array.from({ length: credentials }, (_, place) => ({
    provider: 'openai',
    fields: {
      apiKey: `sk-proj-${randomUUID().replaceAll('-', '').repeat(2)}`,
      baseUrl: baseUrls[place % hosts] ?? '',
    },
  }));
  if (organisations === 0) return { own: keys, clients: [] };
  const clients = Array.from({ length: organisations }, (_, client) =>
    keys.filter((_key, place) => place % organisations === client),
  );
  return { clients };
}

/** An unlocked engine on the real clock, with its credentials spread over hosts that take their time. */
export const slowAgency = async (size: AgencySize): Promise<SlowAgency> => {
  const { path, remove } = makeTempDir();
  const vendors = await slowVendors(size.hosts, size.answerMs);
  const { api, engine } = await withClients(path, keysOf(size, vendors.baseUrls), { clock: systemClock() });
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
