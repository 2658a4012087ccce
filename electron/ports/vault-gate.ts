import type { VaultProtection } from '../../shared/model/vault-protection.ts';
import type { KeyRing } from './key-ring.ts';

/** What can be known of the vault without any key. */
export type VaultInspection =
  | { readonly state: 'none' }
  | {
      readonly state: 'present';
      readonly vaultId: string;
      readonly headerVersion: number;
      readonly deviceSecret: boolean;
      /** Whether one header copy is missing, damaged or behind. The next `unlock` mends it from the one that proved genuine. */
      readonly mended: boolean;
    };

export type NewVault = { readonly ring: KeyRing; readonly vaultId: string; readonly recoveryKey: string };

/** A change of the header, ready: nothing of it is written, and the old keys hold, until `commit`. */
export type HeaderChange = {
  /** Writes both header copies under the open ring. Throws STORAGE_FULL with the old header in force. */
  readonly commit: (ring: KeyRing) => void;
};

/** How old the header is, and what the keychain remembers: null where it was never asked to, or cannot say. */
export type HeaderAge = { readonly epoch: number; readonly remembered: number | null };

/** The locked door: headers and slots, no database. Rejects with AppError codes of DESIGN section 6. */
export type VaultGate = {
  /** Throws HEADER_DAMAGED when both copies are, HEADER_ALTERED for one nobody could have written, STORE_NEWER. */
  readonly inspect: () => VaultInspection;
  /** How dear the passphrase slot is to guess at, and whether the keychain still gives its part. Throws as `inspect`. */
  readonly protection: () => Promise<VaultProtection>;
  /** Throws VAULT_EXISTS, WEAK_PASSPHRASE, STORAGE_FULL. Uses the keychain only where it keeps what it is given. */
  readonly create: (input: { readonly passphrase: string; readonly useKeychain: boolean }) => Promise<NewVault>;
  /**
   * Throws VAULT_MISSING, WRONG_PASSPHRASE, DEVICE_SECRET_MISSING (keychainLocked, keychainAbsent, keychainMoved), and as
   * `inspect`. A slot that is cheaper to guess at than one made today is replaced on the way.
   */
  readonly unlock: (passphrase: string) => Promise<KeyRing>;
  /** Throws as `unlock`; resolves when the passphrase is right, without making a ring. */
  readonly verify: (passphrase: string) => Promise<void>;
  /** Throws as `unlock`, and WEAK_PASSPHRASE. The device secret stays the same. */
  readonly changePassphrase: (input: {
    readonly passphrase: string;
    readonly newPassphrase: string;
  }) => Promise<HeaderChange>;
  /** Throws as `unlock`. Once committed, the recovery key before it opens nothing. */
  readonly renewRecoveryKey: (passphrase: string) => Promise<HeaderChange & { readonly recoveryKey: string }>;
  /**
   * Opens by the recovery key, whatever became of the keychain, and prepares a new passphrase. Where the keychain keeps
   * secrets and is wanted, the new slot relies on one there.
   *
   * Throws VAULT_MISSING, VALIDATION_FAILED for a key that was mistyped, WRONG_PASSPHRASE (wrongRecoveryKey) for one that
   * is not this vault's, WEAK_PASSPHRASE, and as `inspect`. The caller closes the ring.
   */
  readonly recover: (input: {
    readonly recoveryKey: string;
    readonly newPassphrase: string;
    readonly useKeychain: boolean;
  }) => Promise<HeaderChange & { readonly ring: KeyRing }>;
  /** What the header and the keychain say of the age of the vault a ring opened. */
  readonly age: (ring: KeyRing) => Promise<HeaderAge>;
  /** Writes the epoch into both header copies. Throws STORAGE_FULL with the old header in force. */
  readonly beginEpoch: (ring: KeyRing, epoch: number) => void;
  /** Has the keychain note the epoch, where the vault is bound to one. Never fails. */
  readonly rememberEpoch: (ring: KeyRing, epoch: number) => Promise<void>;
};
