/** What is printed, in every language at once. */
export const recoveryKit = {
  title: 'Recovery kit of a Chaveiro vault',
  intro: 'Whoever holds this page can open the vault. Keep it like a deed: in a safe, away from the computer.',
  vault: 'Vault',
  made: 'Made on',
  keep: 'Print it once. Keep no photograph and no copy on the computer.',
  use: 'Passphrase lost? Choose the recovery key on the locked screen, or run “chaveiro vault recover”, and type the groups in order.',
  renew:
    'Page lost or seen by someone? Make a new key under Settings, Security. The one printed here then opens nothing any more.',
} as const;
