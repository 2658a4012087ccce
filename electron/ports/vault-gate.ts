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

/** The locked door: headers and slots, no database. Rejects with AppError codes of DESIGN section 6. */
export type VaultGate = {
  /** Throws HEADER_DAMAGED when both copies are, HEADER_ALTERED for one nobody could have written, STORE_NEWER. */
  readonly inspect: () => VaultInspection;
  /** Throws VAULT_EXISTS, WEAK_PASSPHRASE, STORAGE_FULL. Uses the keychain only where it keeps what it is given. */
  readonly create: (input: { readonly passphrase: string; readonly useKeychain: boolean }) => Promise<NewVault>;
  /** Throws VAULT_MISSING, WRONG_PASSPHRASE, DEVICE_SECRET_MISSING, and as `inspect`. */
  readonly unlock: (passphrase: string) => Promise<KeyRing>;
  /** Throws as `unlock`; resolves when the passphrase is right, without making a ring. */
  readonly verify: (passphrase: string) => Promise<void>;
};
