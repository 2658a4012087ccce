import { z } from 'zod';
import { instant } from './time.ts';

/** How the vault stands, as this session sees it. This is also the CLI's `status` answer. */
export const vaultStatus = z.strictObject({
  vault: z.enum(['none', 'locked', 'unlocked']),
  mode: z.enum(['normal', 'readOnly']),
  /** Why the vault is read-only, or that an older copy of the whole folder could not be told; null otherwise. */
  reason: z.enum(['storeNewer', 'olderCopy', 'olderCopyUnknowable']).nullable(),
  owner: z.strictObject({ pid: z.int().positive(), kind: z.enum(['desktop', 'service', 'cli']) }).nullable(),
  dataDir: z.string(),
  versions: z.strictObject({
    app: z.string(),
    protocol: z.int(),
    header: z.int().nullable(),
    schema: z.int().nullable(),
  }),
  /** Whether the passphrase slot also needs a secret from the OS keychain; null while there is no vault. */
  deviceSecret: z.boolean().nullable(),
  /** When this session locks by itself if nothing happens; null while locked or where nothing locks by itself. */
  locksAt: instant.nullable(),
});
export type VaultStatus = z.infer<typeof vaultStatus>;
