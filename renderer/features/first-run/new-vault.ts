/** A vault that was just made, with the key that is shown this once. */
export type NewVault = { readonly vaultId: string; readonly recoveryKey: string };
