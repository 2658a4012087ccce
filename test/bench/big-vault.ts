import { randomUUID } from 'node:crypto';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../electron/core/adapters/random.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import { createUnlockedVault } from '../kit/engine.ts';
import { makeTempDir } from '../kit/temp-dir.ts';

/** The agency of issue 2's goals. */
export const agency = { organisations: 300, credentialsEach: 20 } as const;

const fill = async (api: ApiClient): Promise<void> => {
  for (let place = 0; place < agency.organisations; place += 1) {
    const slug = `cliente-${place}`;
    await api.organisations.create({ commandId: randomUUID(), slug, name: `Cliente ${place}` });
    for (let key = 0; key < agency.credentialsEach; key += 1) {
      await api.credentials.create({
        commandId: randomUUID(),
        scope: { kind: 'organisation', organisation: slug },
        provider: key % 2 === 0 ? 'openai' : 'openrouter',
        label: `chave-${key}`,
        fields: { apiKey: `${key % 2 === 0 ? 'sk-proj-' : 'sk-or-v1-'}${randomUUID().replaceAll('-', '').repeat(2)}` },
      });
    }
  }
};

/** A data folder with 300 organisations and 6,000 credentials, made by the product itself; its passphrase slot at the floor. */
export const bigVault = async (): Promise<{ readonly dataDir: string; readonly remove: () => void }> => {
  const { path, remove } = makeTempDir();
  const { api, engine } = await createUnlockedVault({ dataDir: path, clock: systemClock(), random: systemRandom() });
  await fill(api);
  await engine.close();
  return { dataDir: path, remove };
};
