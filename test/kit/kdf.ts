import { createHash } from 'node:crypto';
import { argon2Kdf } from '../../electron/core/adapters/kdf.ts';
import type { Kdf } from '../../electron/ports/kdf.ts';
import { kdfFloor } from '../../electron/vault/kdf-limits.ts';

const defaults: Kdf['defaults'] = { withDeviceSecret: kdfFloor, passphraseOnly: kdfFloor };

/** The real Argon2id with the cheapest parameters the product accepts. */
export const floorKdf = (): Kdf => argon2Kdf(defaults);

/** No slow hash at all, for sweeps over thousands of headers; `calls` tells how often one was asked for. */
export const instantKdf = (): Kdf & { readonly calls: () => number } => {
  let calls = 0;
  return {
    defaults,
    argon2id: async (secret, salt, parameters) => {
      calls += 1;
      return createHash('sha256').update(secret).update(salt).update(JSON.stringify(parameters)).digest();
    },
    calls: () => calls,
  };
};
