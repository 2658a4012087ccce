import { z } from 'zod';

/** What stands between the vault's files and whoever copied them. Nothing in it is secret. */
export const vaultProtection = z.strictObject({
  vaultId: z.string(),
  /** How dear one guess at the passphrase is: Argon2id's cost. */
  kdf: z.strictObject({ memoryMiB: z.int(), passes: z.int(), lanes: z.int() }),
  /** Whether that is less than a vault made today has: the next unlock by passphrase raises it. */
  raisesAtUnlock: z.boolean(),
  /**
   * Whether the keychain still gives its part of the key, so that the next unlock will work: `unused` where it has none,
   * `locked` and `absent` where it does not answer, `moved` where it holds none or another.
   */
  keychain: z.enum(['unused', 'ready', 'locked', 'absent', 'moved']),
});
export type VaultProtection = z.infer<typeof vaultProtection>;
