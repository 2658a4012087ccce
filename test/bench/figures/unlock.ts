import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { argon2Kdf } from '../../../electron/core/adapters/kdf.ts';
import { systemRandom } from '../../../electron/core/adapters/random.ts';
import type { Kdf } from '../../../electron/ports/kdf.ts';
import { createVaultGate } from '../../../electron/vault/vault-gate.ts';
import { floorKdf } from '../../kit/kdf.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { makeTempDir } from '../../kit/temp-dir.ts';
import { type Figure, measured } from '../figure.ts';
import { median, samples } from '../timing.ts';

const passphrase = 'cavalo bateria grampo correto';

/** Unlocks a vault of its own a few times: header, slow hash, slot, MAC, key ring. */
const unlockMs = async (kdf: Kdf, useKeychain: boolean): Promise<number> => {
  const { path, remove } = makeTempDir();
  const gate = createVaultGate({
    dataDir: path,
    clock: systemClock(),
    kdf,
    keychain: memoryKeychain(),
    random: systemRandom(),
  });
  (await gate.create({ passphrase, useKeychain })).ring.close();
  const taken = await samples(5, async () => (await gate.unlock(passphrase)).close());
  remove();
  return median(taken);
};

export const figure: Figure = {
  title: 'Unlock a vault',
  limitMs: 120_000,
  take: async () => [
    measured('256 MiB, with a device secret', await unlockMs(argon2Kdf(), true), 'ms'),
    measured('512 MiB, passphrase only', await unlockMs(argon2Kdf(), false), 'ms'),
    measured('64 MiB, the floor', await unlockMs(floorKdf(), true), 'ms'),
  ],
};
