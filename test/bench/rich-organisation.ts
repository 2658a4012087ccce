import { randomUUID } from 'node:crypto';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../electron/core/adapters/random.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { aSession } from '../kit/session.ts';
import { makeTempDir } from '../kit/temp-dir.ts';

/** A vault with one organisation of so many secrets, and an unlocked command line. */
export const richOrganisation = async (secrets: number) => {
  const { path, remove } = makeTempDir();
  const made = await createUnlockedVault({ dataDir: path, clock: systemClock(), random: systemRandom() });
  const cli = made.client(aSession({ origin: 'cli', autoLocks: false }));
  await cli.vault.unlock({ passphrase: testPassphrase });
  await cli.organisations.create({ commandId: randomUUID(), slug: 'acme', name: 'Acme' });
  for (let key = 0; key < secrets; key += 1) {
    await cli.credentials.create({
      commandId: randomUUID(),
      scope: { kind: 'organisation', organisation: 'acme' },
      provider: 'openai',
      label: `chave-${key}`,
      fields: { apiKey: `sk-proj-${randomUUID().replaceAll('-', '').repeat(2)}` },
    });
  }
  return { cli, dataDir: path, close: async () => made.engine.close().then(remove) };
};
