/** A vault that was just made, with the key that is shown this once. */
export type NewVault = {
  readonly vaultId: string;
  readonly recoveryKey: string;
  /** When the backup it was made of was taken; null for one that begins empty. */
  readonly restoredFrom: number | null;
};
