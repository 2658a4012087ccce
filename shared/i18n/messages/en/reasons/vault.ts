/** Why something about the vault, its files and this machine was refused. */
export const vault = {
  freshPassphrase: {
    message: 'Too much time has passed since you typed the passphrase.',
    fix: 'Type it again to see or copy the secret.',
  },
  confirmDestination: {
    message: 'The secret would go to {{host}}, which is not the provider’s own address.',
    fix: 'If you trust {{host}}, confirm it by name.',
  },
  secretInArgv: {
    message: 'A secret on the command line stays in the shell history and is visible to other processes.',
    fix: 'Send it with --stdin, or accept the risk with --allow-secret-in-argv.',
  },
  fileUnreadable: { message: 'The file cannot be read or written.', fix: 'Check the path and its permissions.' },
  fileReadableByOthers: {
    message: 'Others on this computer can read the file.',
    fix: 'Run chmod 600 on it and try again.',
  },
  fileExists: { message: 'The file already exists.', fix: 'Choose another name. Nothing is overwritten.' },
  passphraseMissing: {
    message: 'No passphrase was given.',
    fix: 'Use --passphrase-file, or set CHAVEIRO_PASSPHRASE.',
  },
  passphraseTooShort: {
    message: 'This passphrase is too short: it needs {{minimum}} characters.',
    fix: 'Use at least four unrelated words, or {{minimum}} characters that form no known word or sequence.',
  },
  passphrasesDiffer: { message: 'The two passphrases are not the same.', fix: 'Type the same passphrase twice.' },
  wrongRecoveryKey: {
    message: 'This recovery key does not open this vault.',
    fix: 'Check that it belongs to this vault and is the newest: making a new one ends the one before.',
  },
  keychainLocked: {
    message: 'This computer’s keychain, which holds part of the key, is locked.',
    fix: 'Unlock the system keychain and try again, or set a new passphrase with the recovery key (vault recover).',
  },
  keychainAbsent: {
    message: 'No keychain answers here, and part of the key is kept in one.',
    fix: 'Start from the desktop session where the vault was made, or set a new passphrase with the recovery key (vault recover).',
  },
  keychainMoved: {
    message: 'The keychain here does not hold this vault’s part of the key.',
    fix: 'If the vault came from another computer, user or desktop, set a new passphrase here with the recovery key (vault recover).',
  },
  jsonInvalid: {
    message: 'The input is not valid JSON of the expected form.',
    fix: 'Compare it with the example in --help.',
  },
  readOnly: {
    message: 'This is an older copy of the vault, and it is open for reading only.',
    fix: 'Put the latest copy back, or go on with this one knowing what is missing (vault accept-older).',
  },
  acceptOlder: {
    message: 'Everything done after this copy was made is missing from it.',
    fix: 'If you have the latest copy, put it back. If not, accept this one with vault accept-older --confirm.',
  },
  ownerElsewhere: {
    message: 'Another process is using this data folder and does not answer.',
    fix: 'Wait for it to finish, or stop it.',
  },
  portTaken: {
    message: 'Port {{port}} is used by another program.',
    fix: 'Choose another with --port, or stop that program.',
  },
  pageMissing: {
    message: 'The page is not built and cannot be built here.',
    fix: 'Run npm ci, then npm run build.',
  },
  nothingRuns: { message: 'Nothing is running on this data folder.', fix: 'Start it with the serve command.' },
  rateLimited: { message: 'Too many secrets were shown in a short time.', fix: 'Wait a minute and try again.' },
  tooManyAttempts: { message: 'Too many wrong passphrases in a row.', fix: 'Wait a little before trying again.' },
  roleForbids: { message: 'Your role does not allow this.', fix: 'Ask an admin.' },
  notABackup: {
    message: 'This file is not a backup of a Chaveiro vault.',
    fix: 'Choose the file that vault backup wrote. Backups lie in backups/ of the data folder unless another place was named.',
  },
  backupDamaged: {
    message: 'The backup is damaged: it was cut off, or bytes of it changed. Nothing of it is used.',
    fix: 'Use another backup (vault backups lists them). If this one lies on a worn disk or stick, copy it again from where it came.',
  },
  recoveryKeyTypo: {
    message: 'This is not a whole recovery key: a character is missing or was mistyped.',
    fix: 'Compare it with what you wrote down, group by group: 14 groups of 4. Capitals, spaces and dashes do not matter.',
  },
  fileNewer: {
    message: 'A newer version of Chaveiro wrote this file.',
    fix: 'Update Chaveiro and open the file again.',
  },
  wrongBackupPassphrase: {
    message: 'This passphrase does not open the backup.',
    fix: 'Use the passphrase the vault had when the backup was made, or the backup’s own if it was given one (--backup-passphrase-file). The recovery key of that time opens it too (--recovery-file).',
  },
  wrongBackupRecoveryKey: {
    message: 'This recovery key does not open the backup.',
    fix: 'Use the recovery key that was in force when the backup was made; making a new one changes no earlier backup. Its passphrase opens it too.',
  },
  backupNeedsKeychain: {
    message:
      'Part of this backup’s key is in the keychain of the computer it was made on, and the keychain here does not give it.',
    fix: 'Open it with the recovery key (--recovery-file). On the computer it was made on, unlock the system keychain and try again.',
  },
  filePassphraseMissing: {
    message: 'An encrypted export needs a passphrase of its own, and none was given.',
    fix: 'Name a file that holds it with --export-passphrase-file, or run the command at a terminal, where it asks.',
  },
  notAnExport: {
    message: 'This file is not an encrypted export of Chaveiro.',
    fix: 'Choose the file that the export command wrote. A plain export is JSON and opens in any editor; a backup of the vault is restored with vault restore.',
  },
  exportDamaged: {
    message: 'The export is damaged: it was cut off, or bytes of it changed. Nothing of it was written.',
    fix: 'Copy it again from where it came, or export the organisation again.',
  },
  wrongExportPassphrase: {
    message: 'This passphrase does not open the export.',
    fix: 'Use the passphrase chosen for this file when it was written, not the vault’s. If nobody knows it any more, export the organisation again: there is no other way in.',
  },
  unknownBackup: {
    message: 'This vault has no such backup on its list.',
    fix: 'See the list with vault backups. A backup of another vault is checked with vault verify.',
  },
  unknownUpload: {
    message: 'This file is not here any more: it is forgotten when the page reloads or the program restarts.',
    fix: 'Choose the file again.',
  },
  uploadIncomplete: {
    message: 'The file has not arrived whole yet.',
    fix: 'Wait for the transfer to end, or choose the file again.',
  },
  commandLineOnly: {
    message: 'A page may not do this, nor name files of this computer.',
    fix: 'Use the chaveiro command, on the computer where the vault is.',
  },
} as const;
