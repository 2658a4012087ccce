import { hashRaw } from '@node-rs/argon2';
import type { Kdf, KdfParameters } from '../../ports/kdf.ts';

const keyLength = 32;

const productDefaults: Kdf['defaults'] = {
  withDeviceSecret: { memoryMiB: 256, passes: 3, lanes: 4 },
  passphraseOnly: { memoryMiB: 512, passes: 3, lanes: 4 },
};

/** All derivations of the process stand in this one line, whoever made the adapter: memory belongs to the machine. */
let queue: Promise<unknown> = Promise.resolve();

const oneAtATime = <T>(run: () => Promise<T>): Promise<T> => {
  const result = queue.then(run);
  queue = result.catch(() => undefined);
  return result;
};

/**
 * Argon2id (version 0x13) on a thread of its own, one at a time.
 *
 * The library's default algorithm is Argon2id; a known answer in its test holds it to that. `defaults` differ in tests.
 */
export const argon2Kdf = (defaults: Kdf['defaults'] = productDefaults): Kdf => ({
  defaults,
  argon2id: (secret: Buffer, salt: Buffer, parameters: KdfParameters) =>
    oneAtATime(() =>
      hashRaw(secret, {
        salt,
        memoryCost: parameters.memoryMiB * 1024,
        timeCost: parameters.passes,
        parallelism: parameters.lanes,
        outputLen: keyLength,
      }),
    ),
});
