import { z } from 'zod';
import { kdfParameters } from './kdf-limits.ts';

/** The header version this program writes and reads. */
export const headerVersion = 1;

const bytes = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === length, { error: `not ${length} bytes` });

/** A key wrapped with AES-256-GCM: nonce 12, ciphertext 32, tag 16. */
export const wrappedKey = bytes(60);

/** Opens with the passphrase and, where `deviceCheck` is set, the secret in the OS keychain. */
export const passphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: kdfParameters,
  salt: bytes(16),
  /** Tells whether the keychain's secret is the right one; null where the slot needs none. */
  deviceCheck: bytes(16).nullable(),
  wrapped: wrappedKey,
});
export type PassphraseSlot = z.infer<typeof passphraseSlot>;

/** Opens with the recovery key, which carries all its strength itself and needs no slow hash. */
export const recoverySlot = z.strictObject({ kind: z.literal('recovery'), wrapped: wrappedKey });
export type RecoverySlot = z.infer<typeof recoverySlot>;

/** What `vault.json` says: nothing in it is secret, all of it is covered by the header's MAC. */
export const header = z.strictObject({
  version: z.literal(headerVersion),
  vaultId: z.uuidv7(),
  /** Goes up with every header written; of two sound copies the higher one counts. */
  sequence: z.int().positive(),
  /** Goes up as the store does, so that an older store beside a newer header is noticed. */
  epoch: z.int().nonnegative(),
  slots: z.tuple([passphraseSlot, recoverySlot]),
  /** Organisations whose keys were destroyed: no restored copy may bring them back. */
  shredded: z.array(z.uuidv7()),
});
export type Header = z.infer<typeof header>;
