/** Ways back into a vault, on the locked screen. */
export const rescue = {
  forgotten: 'Passphrase lost? Use the recovery key',
  back: 'Back to the passphrase',
  command: 'chaveiro serve --data NEWFOLDER --open',
  look: 'Look again',
  wrong: {
    first: 'The eye shows what you typed: look for a wrong case, another layout, a space at the end.',
    second: 'After five wrong ones there is a wait, each time longer. Nothing is ever erased.',
  },
  recover: {
    title: 'Open with the recovery key',
    intro: 'Type the groups in their order, then choose a new passphrase. The old one opens nothing any more.',
    key: 'Recovery key',
    keyHelp: 'Dashes, spaces and capitals do not matter.',
    next: 'New passphrase',
    submit: 'Set passphrase and open',
    deriving: 'Checking the recovery key, then deriving the new one. This is slow on purpose.',
  },
  trouble: {
    keychainLocked: {
      title: 'The keychain of this computer is locked',
      text: 'Part of this vault’s key is in it, so the passphrase alone does not open the vault.',
      first: 'Unlock the system’s keychain: sign in to the desktop again or open its password manager.',
      second: 'Then unlock here. If you cannot get into the keychain, use the recovery key.',
    },
    keychainAbsent: {
      title: 'No keychain answers here',
      text: 'Part of this vault’s key is in one. Over SSH, or as another user, there often is none.',
      first: 'Start Chaveiro from the desktop session in which the vault was made.',
      second: 'If that session is gone, use the recovery key: the new passphrase will not need the keychain.',
    },
    keychainMoved: {
      title: 'The keychain here does not know this vault',
      text: 'It answers, but does not hold this vault’s part of the key. The folder came from another computer or user, or the keychain was reset.',
      first: 'If the vault still is where it was made, open it there.',
      second: 'To use it here from now on, use the recovery key and set a new passphrase.',
    },
    storeDamaged: {
      title: 'The database of the vault does not open',
      text: 'The passphrase is right. The disk failed, a file was changed or cut off, or an update was interrupted.',
      first: 'Before anything else keep a copy of the data folder as it is: {{folder}}',
      second:
        'Go back to a snapshot, if there is one. Otherwise start Chaveiro with a new folder and restore a backup there.',
    },
    storeNewer: {
      title: 'A newer version of Chaveiro wrote this vault',
      text: 'This version does not know how to read it, and leaves it untouched.',
      first: 'Update Chaveiro on this computer, then open the vault again.',
      second: 'To go on with this version, go back to a snapshot from before the update.',
    },
    headerDamaged: {
      title: 'The vault cannot be opened: its header is damaged',
      text: 'Both copies, vault.json and vault.json.bak, were cut off or changed. Without them no passphrase opens the data.',
      first:
        'Keep a copy of the data folder as it is ({{folder}}). Then put vault.json back from the newest folder in snapshots/, or from a copy of your own, and look again.',
      second: 'If there is none, start Chaveiro with a new folder and restore a backup there.',
    },
    headerAltered: {
      title: 'Somebody changed the vault’s header',
      text: 'It is whole, but was not written by Chaveiro. Do not trust this copy, and find out who had access to the folder.',
      first:
        'Keep a copy of the data folder as evidence ({{folder}}). Then put vault.json and vault.json.bak back from a copy of your own.',
      second: 'If there is none, start Chaveiro with a new folder and restore a backup there.',
    },
  },
  snapshots: {
    open: 'See the snapshots',
    title: 'Go back to a snapshot',
    intro: 'A copy of the database is kept before every change of its schema. What is there now is kept beside it.',
    choose: 'Snapshots',
    about: '{{size}}, schema {{schema}}',
    none: 'There is no snapshot',
    noneText: 'They are made when an update changes the database. Restore a backup instead, in a new folder.',
    confirm: 'I know that everything done after it will be missing',
    submit: 'Go back to it',
    working: 'Checking the passphrase and putting the snapshot in place',
    done: 'The snapshot is in place. Unlock it: it opens for reading only until you accept it.',
  },
} as const;

/** A vault out of a backup, in an empty folder. */
export const restore = {
  open: 'I have a backup: restore it',
  title: 'Restore a backup',
  intro: 'The vault is made anew from the file: with a new passphrase and a new recovery key.',
  file: 'Backup file',
  choose: 'Choose file',
  other: 'Choose another file',
  none: 'No file chosen',
  kind: 'What opens the file',
  passphrase: 'Passphrase',
  recoveryKey: 'Recovery key',
  passphraseOf: 'Passphrase of the backup',
  recoveryKeyOf: 'Recovery key of the backup',
  keyHelp: 'As it was when the backup was made.',
  next: 'New passphrase',
  submit: 'Restore',
  back: 'Create an empty vault instead',
  sending: 'Handing the file over',
  restoring: 'Opening every part and building the vault',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was restored.',
  newKeyTitle: 'Keep the new recovery key',
  newKeyIntro: 'The vault is restored, as it was on {{when}}. The recovery key of the backup opens this vault no more.',
} as const;

/** The last step of the first run. */
export const begin = {
  title: 'Where do you start?',
  intro: 'Your vault is ready. Everything here can be done later, too.',
  key: 'Paste a key',
  keyText: 'The provider is recognised, the key tested and kept encrypted.',
  look: 'Look around first',
  lookText: 'Open the console as it is: empty, with help where things will be.',
} as const;
