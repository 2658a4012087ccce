import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../electron/core/adapters/random.ts';
import { createUnlockedVault, testPassphrase } from '../kit/engine.ts';
import { makeTempDir } from '../kit/temp-dir.ts';

/** A data folder with an empty vault, its passphrase slot at the floor, and the file that holds the passphrase. */
export const smallVault = async () => {
  const { path, remove } = makeTempDir();
  const { engine } = await createUnlockedVault({ dataDir: path, clock: systemClock(), random: systemRandom() });
  await engine.close();
  const passphraseFile = join(path, 'passphrase');
  writeFileSync(passphraseFile, testPassphrase, { mode: 0o600 });
  return { dataDir: path, passphraseFile, remove };
};
