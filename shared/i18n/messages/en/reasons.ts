import type { Reason } from '../../../errors/reasons.ts';
import type { Advice } from '../../message-shape.ts';

/** Why an input was refused. A gap that the error does not fill makes the text of its code stand in. */
export const reasons = {
  required: { message: 'This is required.', fix: 'Fill it in.' },
  tooShort: { message: 'This is too short.', fix: 'Check that it was pasted whole.' },
  tooLong: { message: 'This is too long.', fix: 'Check that nothing else was pasted with it, or shorten it.' },
  outOfRange: { message: 'This number is outside the allowed range.', fix: 'Choose a value within the range.' },
  notANumber: { message: 'This is not a whole number.', fix: 'Use digits only.' },
  notAnOption: { message: 'This is not one of the options.', fix: 'Choose one of the options listed.' },
  unknownKey: { message: 'This name is not known here.', fix: 'Check the spelling, or leave it out.' },
  wrongFormat: { message: 'This does not have the expected form.', fix: 'Compare it with the example.' },
  whitespace: {
    message: 'There are spaces or line breaks in it.',
    fix: 'Remove them. They usually come along when copying.',
  },
  wrongPrefix: {
    message: 'This does not start the way this provider’s keys start.',
    fix: 'Check that it is the right key and was pasted whole.',
  },
  otherProvider: {
    message: 'This looks like a key of {{provider}}.',
    fix: 'Add it under {{provider}}, or paste the right key.',
  },
  maskedValue: {
    message: 'This is a mask, not the value itself.',
    fix: 'Paste the whole secret, or leave the field out to keep the saved one.',
  },
  urlScheme: { message: 'The address does not start with an accepted scheme.', fix: 'Start it as in the example.' },
  urlEncoding: {
    message: 'The address has characters that cut it short or change its meaning.',
    fix: 'In user and password write % as %25, # as %23, / as %2F, ? as %3F and @ as %40.',
  },
  urlUserInfo: {
    message: 'The address must not carry a user or password.',
    fix: 'Take them out of the address and use their own fields.',
  },
  urlPathTwice: { message: 'The path appears twice in the address.', fix: 'Remove the repeated part.' },
  httpNotLocal: {
    message: 'Plain http is only accepted for this computer.',
    fix: 'Use https. Over http anyone on the way could read the secret.',
  },
  destinationNotVendor: {
    message: 'This address does not belong to the provider.',
    fix: 'Remove it to use the provider’s own address, or confirm the host by name.',
  },
  destinationChanged: {
    message: 'The address the secret goes to has changed.',
    fix: 'Type or paste the secret again.',
  },
  addressDenied: {
    message: 'This address is never contacted, because it serves cloud machine secrets.',
    fix: 'Use the service’s real address.',
  },
  pemInvalid: {
    message: 'This is not a valid certificate in PEM form.',
    fix: 'Paste it whole, from the BEGIN line to the END line.',
  },
  pemHasPrivateKey: {
    message: 'There is a private key in this file, and a private key belongs nowhere here.',
    fix: 'Choose a file with certificates only. If the key was shared by mistake, replace it.',
  },
  privateKeyInvalid: {
    message: 'This is no private key in a form SSH knows.',
    fix: 'Paste the whole file with its line breaks, from -----BEGIN … PRIVATE KEY----- to -----END … PRIVATE KEY-----.',
  },
  privateKeyPublic: {
    message: 'This is the public half of a key.',
    fix: 'Paste the private one: the file without .pub.',
  },
  privateKeyPpk: {
    message: 'This is PuTTY’s own format.',
    fix: 'Open it in PuTTYgen, choose Conversions, Export OpenSSH key, and paste that file.',
  },
  privateKeyUnsupported: {
    message: 'This kind of private key is not supported.',
    fix: 'Convert it with ssh-keygen -p -f FILE, or make a new one of the kind ed25519.',
  },
  privateKeyPassphrase: {
    message: 'This passphrase does not open the private key.',
    fix: 'Type the key’s own passphrase; it is not the account’s password.',
  },
  hostKeyNotSeen: {
    message: 'The last test was not shown this server key.',
    fix: 'Test again and compare the fingerprint it shows with what the server’s owner says.',
  },
  slugFormat: {
    message: 'The short name has characters that are not accepted.',
    fix: 'Use up to 48 lower-case letters, digits and hyphens, starting and ending with a letter or digit.',
  },
  slugReserved: { message: 'This short name is reserved.', fix: 'Choose another.' },
  slugTaken: {
    message: 'Another organisation already has this short name.',
    fix: 'Choose another, even if that one is in the trash.',
  },
  labelTaken: {
    message: 'There is already a credential with this label for this provider.',
    fix: 'Choose another label.',
  },
  taxIdInvalid: { message: 'This CNPJ is not valid.', fix: 'Check the 14 characters and the two check digits.' },
  timeZoneUnknown: { message: 'This time zone does not exist.', fix: 'Use a name such as America/Sao_Paulo.' },
  currencyUnknown: { message: 'This currency does not exist.', fix: 'Use a code of three letters, such as BRL.' },
  unknownProvider: { message: 'There is no provider with this id.', fix: 'See the list of providers (provider list).' },
  unknownOrganisation: { message: 'There is no such organisation.', fix: 'See the list of organisations (org list).' },
  unknownConnection: {
    message: 'There is no such connection.',
    fix: 'See the list of the organisation’s connections (connection list).',
  },
  unknownCredential: { message: 'There is no such credential.', fix: 'See the list of credentials (credential list).' },
  unknownMember: { message: 'There is no such member.', fix: 'See the list of members (member list).' },
  unknownPlan: { message: 'There is no such plan.', fix: 'Use free, basic, pro or enterprise.' },
  unknownCommand: { message: 'This command does not exist.', fix: 'See the commands with --help.' },
  tooManyWords: { message: 'There are more words than this command takes.', fix: 'Put texts with spaces in quotes.' },
  chooseOne: { message: 'Exactly one of these must be given.', fix: 'Choose one and leave the others out.' },
  stdinTwice: {
    message: 'Standard input cannot give both the passphrase and the values.',
    fix: 'Put the passphrase in a file, or in CHAVEIRO_PASSPHRASE.',
  },
  wrongScope: {
    message: 'This belongs to another organisation or connection.',
    fix: 'Choose one that belongs here.',
  },
  archived: { message: 'This is in the trash.', fix: 'Restore it first.' },
  revisionChanged: {
    message: 'This changed after you read it.',
    fix: 'Look at the current values and apply your change again.',
  },
  orderChanged: {
    message: 'Someone changed this order after you read it.',
    fix: 'Compare your order with the current one and move again.',
  },
  notInheriting: {
    message: 'This provider has no key above it that it could use.',
    fix: 'Choose a provider that uses another one’s key, such as openai-whisper.',
  },
  ownCredentialNotPassing: {
    message: 'No key of this organisation’s own for it has passed a test.',
    fix: 'Add its own credential and test it until it passes, then switch over.',
  },
  overrideOtherProvider: {
    message: 'This credential is not one of that provider.',
    fix: 'Choose a credential of the provider the override is for.',
  },
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
  unknownSnapshot: {
    message: 'There is no snapshot of this name.',
    fix: 'See the names with vault snapshots.',
  },
  confirmSlug: {
    message:
      'This cannot be undone: the organisation’s keys are destroyed for good, in every copy this vault can reach.',
    fix: 'If you are sure, confirm with its short name, exactly as it is written (--confirm).',
  },
  confirmPlainExport: {
    message: 'The file would hold every secret in clear, for anyone who reads it.',
    fix: 'Leave --plain out to encrypt it. If it must be plain, confirm with the organisation’s short name (--confirm).',
  },
  notOlder: {
    message: 'This vault is not an older copy: there is nothing to accept.',
    fix: 'Go on working with it. To go back on purpose, name a snapshot (vault snapshots lists them).',
  },
  folderNotEmpty: {
    message: 'This folder is not empty.',
    fix: 'Choose a new or empty folder (--data). Nothing is restored over anything else.',
  },
  confirmTests: {
    message:
      'Some of these tests are not free or leave something behind: {{paid}} paid, {{changing}} that leave traces.',
    fix: 'Add --confirm if you agree to that.',
  },
  unknownRun: {
    message: 'This run of tests is over.',
    fix: 'Start a new one.',
  },
  unknownAlert: {
    message: 'There is no such alert.',
    fix: 'Read the list of alerts again.',
  },
  fileTooLarge: {
    message: 'This is larger than {{maximum}} MB, the most that is read.',
    fix: 'Split it, or leave out what holds no keys.',
  },
  tooManyRows: {
    message: 'This holds more than {{maximum}} rows.',
    fix: 'Split it and import the parts one after another.',
  },
  fileBinary: {
    message: 'This is not text.',
    fix: 'Choose a text file: .env, JSON, CSV or YAML. A spreadsheet is exported as CSV first.',
  },
  notThatFormat: { message: 'This cannot be read as {{format}}.', fix: 'Choose another format, or mend the file.' },
  nestedTooDeep: {
    message: 'The data are nested deeper than any list of keys.',
    fix: 'Import the part that holds the keys by itself.',
  },
  tooManyAliases: {
    message: 'The YAML repeats itself through aliases without end.',
    fix: 'Write the values out instead of referring to them.',
  },
  nothingFound: {
    message: 'There is nothing in it.',
    fix: 'Check that it is the right file and that it is not empty.',
  },
  databaseUnread: {
    message: 'The database could not be read ({{cause}}).',
    fix: 'Test its credential: the stages of the test say where it ends and what to do.',
  },
  unknownImport: {
    message: 'This import is over, or was never begun here.',
    fix: 'Begin again; a preview is kept for 30 minutes and until the vault locks.',
  },
  nothingIncluded: {
    message: 'No row is chosen, so there is nothing to write.',
    fix: 'Choose at least one row that is ready.',
  },
  importStale: {
    message: 'Something was stored meanwhile, and a row no longer fits.',
    fix: 'Look at the preview again; it is up to date now. Then confirm.',
  },
  unknownBatch: {
    message: 'No import of this vault has this number.',
    fix: 'Take it from the answer of the import, or from the audit log.',
  },
  unknownRotation: {
    message: 'There is no such rotation.',
    fix: 'Begin one from the key that is to give way.',
  },
  sameSecret: {
    message: 'This is the old key’s secret again.',
    fix: 'Make a new key at the provider and use that one.',
  },
  rotationOpen: {
    message: 'This key is being rotated already.',
    fix: 'Go on with that rotation, undo it or retire its old key first.',
  },
  rotateInactive: {
    message: 'This key is switched off, so nothing is served by it.',
    fix: 'Switch it on to rotate it, or just add a new key.',
  },
  rotationStep: {
    message: 'This rotation is past that step by now.',
    fix: 'Look at how far it got, and go on from there.',
  },
  newKeyUntested: {
    message: 'The new key has not been tested as it is now, so the old one stays in place.',
    fix: 'Test the new key, then go on.',
  },
  newKeyFailed: {
    message: 'The new key failed its test, so the old one stays in place.',
    fix: 'See what the test found, correct the new key and test it again, or give the rotation up.',
  },
  newKeyUnable: {
    message: 'The new key is not able to serve alone: it is off, expired, removed, or failed its last test.',
    fix: 'Make the new key work and test it. Until then the old one stays.',
  },
  rotationOldGone: {
    message: 'The old key was moved to the trash meanwhile.',
    fix: 'Restore it, or give the rotation up, keep the new key and switch it on.',
  },
  rotationNewGone: {
    message: 'The new key was moved to the trash meanwhile.',
    fix: 'Restore it, or give the rotation up and begin again.',
  },
  rotationOver: {
    message: 'The time for undoing this is over, and the old key is retired.',
    fix: 'Restore the old key from the trash and move it by hand, if the provider still accepts it.',
  },
  rotationTouched: {
    message: 'One of the two keys was changed since, so undoing would overwrite that.',
    fix: 'Move the keys and switch them on or off by hand.',
  },
} as const satisfies Record<Reason, Advice>;
