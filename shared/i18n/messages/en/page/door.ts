export const passphrase = {
  label: 'Passphrase',
  toggle: 'Show or hide the passphrase',
  capsLock: 'Caps lock is on',
  freshTitle: 'Type the passphrase again',
  freshText: 'Five minutes have passed since you last typed it. Secrets leave the vault only for someone who knows it.',
} as const;

export const firstRun = {
  title: 'Create your vault',
  intro: 'Every key you add is encrypted on this computer with a passphrase that only you know.',
  steps: { label: 'Steps', passphrase: 'Passphrase', recovery: 'Recovery', check: 'Check' },
  name: 'Your name',
  nameHelp: 'It signs what you do in the audit trail.',
  passphraseHelp: 'Four or more unrelated words are strong and easy to type. You may paste from a password manager.',
  strength: {
    label: 'Strength of the passphrase',
    none: 'Nothing typed yet',
    veryWeak: 'Very weak',
    weak: 'Weak',
    fair: 'Fair',
    strong: 'Strong',
    veryStrong: 'Very strong',
  },
  keychain: 'Also bind it to this computer',
  keychainHelp:
    'Part of the key stays in the system’s keychain, so a stolen copy of the vault cannot be attacked elsewhere.',
  create: 'Create vault',
  deriving: 'Deriving the key from your passphrase. This is slow on purpose, so that guessing is slower still.',
} as const;

export const recovery = {
  title: 'Keep your recovery key',
  intro: 'It opens the vault if you lose the passphrase. It is shown only now: nobody, not even we, can show it again.',
  label: 'Recovery key',
  keep: 'Keep it away from this computer: on paper in a safe place, or in another person’s safe.',
  save: 'Save as text',
  print: 'Print',
  next: 'I have kept it',
  fileName: 'chaveiro-recovery-key.txt',
  fileTitle: 'Chaveiro: recovery key',
  fileVault: 'Vault: {{vault}}',
  fileText:
    'Whoever holds this key can open the vault. Keep it on paper, away from the computer, and delete this file.',
  checkTitle: 'Check what you kept',
  checkIntro: 'Type two groups of the recovery key from the copy you kept.',
  group: 'Group {{number}}',
  mismatch: 'This is not group {{number}} of the key. Compare it with your copy.',
  finish: 'Open the vault',
  back: 'Show the key again',
} as const;

export const unlock = {
  title: 'Chaveiro is locked',
  intro: 'Type your passphrase to unlock the vault.',
  submit: 'Unlock',
  deriving: 'Checking the passphrase',
  wait_one: 'Try again in {{count}} second',
  wait_other: 'Try again in {{count}} seconds',
} as const;
