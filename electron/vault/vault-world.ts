import type { Clock } from '../ports/clock.ts';
import type { Kdf } from '../ports/kdf.ts';
import type { Keychain } from '../ports/keychain.ts';
import type { Random } from '../ports/random.ts';

/** What the vault needs of the world. */
export type VaultWorld = {
  /** Folder of `vault.json`; exists with mode 0700. */
  readonly dataDir: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly kdf: Kdf;
  readonly keychain: Keychain;
  readonly random: Random;
};
